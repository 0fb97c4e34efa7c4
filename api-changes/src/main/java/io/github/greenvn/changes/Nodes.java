package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads nodes of a specification. */
final class Nodes {

    /** The maximum length of a value in a report, in characters. */
    private static final int MAX_TEXT = 200;

    private Nodes() {}

    static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    /** Returns the names that an object has in one state or in both. */
    static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns the values of a list, or none. */
    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(all::add);
        }
        return all;
    }

    /** Returns a value as a report has it: references without the folder, and no more than its beginning. */
    static String text(JsonNode value) {
        if (value.isMissingNode()) {
            return "none";
        }
        String text = value.isTextual()
                ? value.textValue()
                : value.toString().replaceAll("\"file:[^\"#]*/([^\"#]*#)", "\"$1");
        boolean isLong = text.codePointCount(0, text.length()) > MAX_TEXT;
        return Report.code(isLong ? text.substring(0, text.offsetByCodePoints(0, MAX_TEXT)) + "…" : text);
    }

    /** Returns what a report says of a keyword of which one value was replaced by another. */
    static String change(String keyword, JsonNode before, JsonNode after) {
        return "%s %s → %s".formatted(Report.code(keyword), text(before), text(after));
    }
}
