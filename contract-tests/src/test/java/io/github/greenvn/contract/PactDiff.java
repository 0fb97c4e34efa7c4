package io.github.greenvn.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The differences of a written pact from the tracked one: unified diffs, one for each interaction and one for the rest. */
final class PactDiff {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CONTEXT = 5;

    private PactDiff() {}

    /** {@return the differences; empty if the two files are the same, byte for byte} */
    static String between(Path tracked, Path written) throws IOException {
        if (Files.exists(tracked) && Files.mismatch(tracked, written) < 0) {
            return "";
        }
        Map<String, List<String>> before = Files.exists(tracked) ? parts(tracked) : Map.of();
        Map<String, List<String>> after = parts(written);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        String differences = names.stream()
                .map(name -> unified(name, before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of())))
                .collect(Collectors.joining());
        return differences.isEmpty() ? "The same JSON, written with other white space.\n" : differences;
    }

    private static Map<String, List<String>> parts(Path pact) throws IOException {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        JsonNode tree = MAPPER.readTree(pact.toFile());
        tree.properties().forEach(property -> parts.put(property.getKey(), lines(property.getValue())));
        parts.remove("interactions");
        for (JsonNode interaction : tree.path("interactions")) {
            parts.put("interaction \"" + interaction.path("description").asText() + "\"", lines(interaction));
        }
        return parts;
    }

    private static List<String> lines(JsonNode node) {
        return node.toPrettyString().lines().toList();
    }

    private static String unified(String name, List<String> before, List<String> after) {
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "tracked: " + name, "written: " + name, before, DiffUtils.diff(before, after), CONTEXT);
        return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
    }
}
