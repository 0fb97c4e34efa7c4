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

/** Which breaks of released files are wanted, and why. Each of them is there in fact: a stale one fails too. */
final class Acknowledgements {

    private final Path file;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    private Acknowledgements(Path file) {
        this.file = file;
    }

    /** A file that is not there acknowledges nothing. */
    static Acknowledgements read(Path file) throws IOException {
        Acknowledgements all = new Acknowledgements(file);
        if (Files.exists(file)) {
            List<Map<String, String>> entries = new YAMLMapper().readValue(file.toFile(), new TypeReference<>() {});
            for (Map<String, String> entry : entries == null ? List.<Map<String, String>>of() : entries) {
                String change = Objects.toString(entry.get("change"), "");
                String why = Objects.toString(entry.get("why"), "");
                if (change.isBlank() || why.isBlank() || entry.size() != 2) {
                    throw new IllegalArgumentException(
                            file + ": an entry needs a change and why, and no more; this has " + entry);
                }
                all.reasons.put(change, why.strip());
            }
        }
        return all;
    }

    /** Why a change is wanted; "" if nobody says so. */
    String reason(Comparison comparison, Change change) {
        return comparison.held() ? reasons.getOrDefault(id(comparison, change), "") : "";
    }

    /** What is wrong, for the one who has to fix it; "" if nothing is. */
    String objections(List<Comparison> comparisons) {
        Map<String, String> stale = new LinkedHashMap<>(reasons);
        List<String> lines = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            for (Change change : comparison.held() ? comparison.breaks() : List.<Change>of()) {
                if (stale.remove(id(comparison, change)) == null) {
                    lines.add("- change: '" + id(comparison, change).replace("'", "''") + "'\n  # " + change.meaning()
                            + "\n  why:");
                }
            }
        }
        String breaks = lines.isEmpty()
                ? ""
                : "A released specification breaks its callers. Undo each of these changes, or acknowledge it with its reason in "
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
