package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.type.TypeReference;
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
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The mistakes that a test tries and the checks that detect each, in {@code target/contract-report/strength.json}. */
public final class DetectionReport {

    private static final Path FILE = Path.of("target/contract-report/strength.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String section;
    private final List<ObjectNode> rows = new ArrayList<>();

    /** Creates a report for that section of the file. */
    public DetectionReport(String section) {
        this.section = section;
    }

    /**
     * Adds a mistake; undetected if no check reports a violation.
     *
     * @param expected the {@link #summary} that the table has
     */
    public void add(
            String mistake, String kind, String location, Map<String, List<Violation>> violations, String expected) {
        ObjectNode row = JSON.createObjectNode()
                .put("mistake", mistake)
                .put("kind", kind)
                .put("location", location)
                .put("expected", expected)
                .put("actual", summary(violations));
        ArrayNode detectedBy = row.putArray("detectedBy");
        violations.forEach((check, found) -> found.stream().limit(1).forEach(violation -> detectedBy
                .addObject()
                .put("check", check.toLowerCase(Locale.ROOT))
                .put("location", violation.location())
                .put("message", violation.message())
                .put("violations", found.size())));
        rows.add(row);
    }

    /** {@return the checks that report a violation, each with the location of its first} */
    public static String summary(Map<String, List<Violation>> violations) {
        String summary = violations.entrySet().stream()
                .filter(check -> !check.getValue().isEmpty())
                .map(check -> check.getKey() + " at " + check.getValue().get(0).location())
                .collect(Collectors.joining("; "));
        return summary.isEmpty() ? "compatible: no violation" : summary;
    }

    /** Writes the section, beside those of other tests, which may run at the same time. */
    public void write() throws IOException {
        synchronized (DetectionReport.class) {
            Map<String, List<ObjectNode>> sections = Files.exists(FILE)
                    ? JSON.readValue(FILE.toFile(), new TypeReference<TreeMap<String, List<ObjectNode>>>() {})
                    : new TreeMap<>();
            sections.put(section, rows);
            Files.createDirectories(FILE.getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), sections);
        }
    }
}
