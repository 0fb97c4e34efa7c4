package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the security requirements of an operation. */
final class SecurityComparison {

    private SecurityComparison() {}

    static void compare(Versions versions, Findings findings, Location location, Operation old, Operation current) {
        Map<String, String> before = ways(versions.before(), old);
        Map<String, String> after = ways(versions.after(), current);
        before.forEach((way, words) -> {
            if (!after.containsKey(way)) {
                findings.add(
                        location,
                        words + " was removed",
                        true,
                        "A call with the credentials of an older client may be rejected (401).");
            }
        });
        after.forEach((way, words) -> {
            if (!before.containsKey(way)) {
                findings.add(location, words + " was added", false, "A call may use it too.");
            }
        });
    }

    /** Returns a description of each alternative by the definitions of its schemes, whose names do not matter. */
    private static Map<String, String> ways(Spec spec, Operation operation) {
        JsonNode own = operation.node().path("security");
        JsonNode all = own.isMissingNode() ? spec.root().path("security") : own;
        Map<String, String> ways = new TreeMap<>();
        if (all.isEmpty()) {
            ways.put("", "no credentials");
        }
        for (JsonNode way : all) {
            Set<String> schemes = new TreeSet<>();
            Set<String> words = new TreeSet<>();
            way.properties().forEach(each -> {
                JsonNode scheme = spec.resolve(
                        spec.root().path("components").path("securitySchemes").path(each.getKey()));
                schemes.add(definition(scheme) + each.getValue());
                words.add(("`" + scheme.path("type").asText(each.getKey()) + " "
                                        + scheme.path("scheme")
                                                .asText(scheme.path("name").asText()))
                                .strip()
                        + "`");
            });
            ways.put(String.join(" and ", schemes), words.isEmpty() ? "no credentials" : String.join(" and ", words));
        }
        return ways;
    }

    private static String definition(JsonNode scheme) {
        if (!(scheme instanceof ObjectNode object)) {
            return Objects.toString(scheme);
        }
        return ((ObjectNode) object.deepCopy().without("description")).toString();
    }
}
