package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the credentials that an operation asks for. */
final class SecurityComparison {

    private SecurityComparison() {}

    static void compare(Versions versions, Findings findings, Location location, Operation old, Operation current) {
        List<Way> before = ways(versions.before(), old);
        List<Way> after = ways(versions.after(), current);
        for (Way way : before) {
            List<Way> enough =
                    after.stream().filter(each -> each.isEnoughFor(way)).toList();
            if (enough.isEmpty()) {
                findings.add(
                        location,
                        Rules.SECURITY_REMOVED,
                        way.words() + " was removed",
                        "A call with the credentials of an older client may be rejected (401).");
            } else if (enough.stream().noneMatch(each -> each.asksNoMoreThan(way))) {
                findings.add(
                        location,
                        Rules.SECURITY_DEFINITION_CHANGED,
                        way.words() + " has other scopes or URLs",
                        "A call with the credentials of an older client may be rejected (403).");
            } else if (!after.contains(way) && enough.stream().anyMatch(way::hasSchemesOf)) {
                findings.add(
                        location, Rules.SECURITY_RELAXED, way.words() + " needs fewer scopes", "A call may use less.");
            }
        }
        for (Way way : after) {
            if (before.stream().noneMatch(way::hasSchemesOf)) {
                findings.add(location, Rules.SECURITY_ADDED, way.words() + " was added", "A call may use it too.");
            }
        }
    }

    /**
     * One of the alternatives: what has to be sent together.
     *
     * @param schemes the definitions of the schemes, whose names do not matter, with their scopes and URLs
     */
    private record Way(Map<String, List<String>> schemes, String words) {

        boolean isEnoughFor(Way credentials) {
            return credentials.schemes.keySet().containsAll(schemes.keySet());
        }

        boolean hasSchemesOf(Way other) {
            return schemes.keySet().equals(other.schemes.keySet());
        }

        boolean asksNoMoreThan(Way credentials) {
            return schemes.entrySet().stream().allMatch(each -> credentials
                    .schemes
                    .getOrDefault(each.getKey(), List.of())
                    .containsAll(each.getValue()));
        }
    }

    private static List<Way> ways(Spec spec, Operation operation) {
        JsonNode own = operation.node().path("security");
        JsonNode all = own.isMissingNode() ? spec.root().path("security") : own;
        List<Way> ways = new ArrayList<>();
        if (all.isEmpty()) {
            ways.add(new Way(Map.of(), "no credentials"));
        }
        for (JsonNode alternative : all) {
            Map<String, List<String>> schemes = new TreeMap<>();
            List<String> words = new ArrayList<>();
            alternative.properties().forEach(each -> {
                JsonNode scheme = spec.resolve(
                        spec.root().path("components").path("securitySchemes").path(each.getKey()));
                String detail = scheme.path("scheme").asText(scheme.path("name").asText());
                String name = (scheme.path("type").asText(each.getKey()) + " " + detail).strip();
                words.add("`" + name + "`");
                List<String> details = new ArrayList<>();
                each.getValue().forEach(scope -> details.add(scope.asText()));
                urls(scheme, details);
                schemes.put(name + " " + scheme.path("in").asText(), details);
            });
            ways.add(new Way(
                    schemes,
                    words.isEmpty()
                            ? "no credentials"
                            : String.join(" and ", words.stream().sorted().toList())));
        }
        return ways;
    }

    private static void urls(JsonNode scheme, List<String> into) {
        scheme.properties().forEach(each -> {
            if (each.getValue().isObject()) {
                urls(each.getValue(), into);
            } else if (each.getKey().endsWith("Url")) {
                into.add(each.getValue().asText());
            }
        });
    }
}
