package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Writes a report in JSON. */
final class JsonReport {

    private JsonReport() {}

    static String of(Comparison comparison) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("new", comparison.version());
        report.put("old", comparison.against());
        report.put("summary", comparison.summary());
        ArrayNode notes = report.putArray("notes");
        comparison.notes().forEach(notes::add);
        ArrayNode changes = report.putArray("changes");
        for (Change change : comparison.changes()) {
            ObjectNode node = changes.addObject();
            node.put("rule", change.rule());
            node.put("caller", change.forCaller().text());
            node.put("provider", change.forProvider().text());
            node.put("breaksJava", change.breaksJava());
            node.put("operation", change.operation());
            node.put("location", change.where());
            node.put("path", change.path());
            node.put("change", change.what());
            node.put("impact", change.impact());
            put(node, "old", change.oldSource());
            put(node, "new", change.newSource());
        }
        return report.toPrettyString() + "\n";
    }

    private static void put(ObjectNode change, String name, @Nullable Source source) {
        if (source != null) {
            change.putObject(name).put("file", source.path()).put("line", source.line());
        }
    }
}
