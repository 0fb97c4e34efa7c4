package io.github.greenvn.changes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The intended breaks of released specifications, with their reasons. An unused one is a violation too. */
final class Acknowledgements {

    private final Path file;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Acknowledgements(Path file) {
        this.file = file;
    }

    static Acknowledgements none() {
        return new Acknowledgements(Path.of(""));
    }

    /** Reads a file of acknowledgements. Without the file there are none. */
    static Acknowledgements read(Path file) throws IOException {
        Acknowledgements all = new Acknowledgements(file);
        if (Files.exists(file)) {
            List<Map<String, String>> entries = new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {});
            for (Map<String, String> entry : entries == null ? List.<Map<String, String>>of() : entries) {
                String change = Objects.toString(entry.get("change"), "");
                String why = Objects.toString(entry.get("why"), "");
                if (change.isBlank() || why.isBlank() || entry.size() != 2) {
                    throw new IllegalArgumentException(
                            file + ": an entry needs a change and why, and nothing else; this one has " + entry);
                }
                all.reasons.put(change, why.strip());
            }
        }
        return all;
    }

    /** Returns the reason for a change; "" if it is not acknowledged. */
    String reason(Comparison comparison, Change change) {
        return comparison.againstReleased() ? reasons.getOrDefault(id(comparison, change), "") : "";
    }

    /** Returns the violations, and how to fix each; "" if there are none. */
    String violations(List<Comparison> comparisons) {
        Map<String, String> stale = new LinkedHashMap<>(reasons);
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            for (Change change :
                    comparison.againstReleased() ? comparison.breaksAndPossibleOnes() : List.<Change>of()) {
                if (stale.remove(id(comparison, change)) == null) {
                    lines.add("- change: '" + id(comparison, change).replace("'", "''") + "'\n  # " + change.impact()
                            + "\n  why:");
                }
            }
        }
        String breaks = lines.isEmpty()
                ? ""
                : "A released specification breaks its callers, or may break them. Undo each of these changes,"
                        + " or acknowledge it with its reason in "
                        + file + ":\n" + String.join("\n", lines) + "\n";
        return stale.isEmpty()
                ? breaks
                : breaks + "These acknowledgements in " + file + " match no change; remove them:\n- "
                        + String.join("\n- ", stale.keySet()) + "\n";
    }

    private static String id(Comparison comparison, Change change) {
        return comparison.version() + " " + change.id();
    }
}
