package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the ways in which a call may say who makes it. */
final class Security {

    private Security() {}

    static void compare(Versions versions, Findings findings, Place place, Operation old, Operation current) {
        Map<String, String> was = ways(versions.before(), old);
        Map<String, String> is = ways(versions.after(), current);
        was.forEach((way, words) -> {
            if (!is.containsKey(way)) {
                findings.add(
                        place,
                        words + " is gone",
                        true,
                        "A call with the credentials of an older client may be refused (401).");
            }
        });
        is.forEach((way, words) -> {
            if (!was.containsKey(way)) {
                findings.add(place, words + " is new", false, "A call may be made in this way too.");
            }
        });
    }

    /** Each way in words, by what its schemes are, however the file calls them. */
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
                schemes.add(meaning(scheme) + each.getValue());
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

    private static String meaning(JsonNode scheme) {
        if (!(scheme instanceof ObjectNode object)) {
            return Objects.toString(scheme);
        }
        return ((ObjectNode) object.deepCopy().without("description")).toString();
    }
}
