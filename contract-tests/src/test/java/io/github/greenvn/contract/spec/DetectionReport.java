package io.github.greenvn.spec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who caught what, in {@code target/contract-report/strength.json}; a section for each test that tries mistakes. */
public final class StrengthReport {

    private static final Path FILE = Path.of("target/contract-report/strength.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String section;
    private final List<ObjectNode> rows = new ArrayList<>();

    /** Begins the section of that name, in place of what an earlier run wrote. */
    public StrengthReport(String section) {
        this.section = section;
    }

    /**
     * Adds a mistake; caught by nobody if no corner has an objection.
     *
     * @param expected the {@link #summary} that the table has
     */
    public void add(
            String mutation, String kind, String place, Map<String, List<Objection>> objections, String expected) {
        ObjectNode row = JSON.createObjectNode()
                .put("mutation", mutation)
                .put("kind", kind)
                .put("place", place)
                .put("expected", expected)
                .put("actual", summary(objections));
        ArrayNode caught = row.putArray("caughtBy");
        objections.forEach((corner, found) -> found.stream().limit(1).forEach(objection -> caught.addObject()
                .put("corner", corner.toLowerCase(Locale.ROOT))
                .put("place", objection.place())
                .put("message", objection.message())
                .put("objections", found.size())));
        rows.add(row);
    }

    /** {@return the corners that object, each with the place of its first objection} */
    public static String summary(Map<String, List<Objection>> objections) {
        String summary = objections.entrySet().stream()
                .filter(corner -> !corner.getValue().isEmpty())
                .map(corner ->
                        corner.getKey() + " at " + corner.getValue().get(0).place())
                .collect(Collectors.joining("; "));
        return summary.isEmpty() ? "compatible: nothing objects" : summary;
    }

    /** Writes the section beside those that are there. */
    public void write() throws IOException {
        ObjectNode report = Files.exists(FILE) ? (ObjectNode) JSON.readTree(FILE.toFile()) : JSON.createObjectNode();
        report.putArray(section).addAll(rows);
        Files.createDirectories(FILE.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), report);
    }
}
