package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            } else if (enough.stream().anyMatch(way::asksMoreThan)) {
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
    private record Way(Map<String, Scheme> schemes, String words) {

        boolean isEnoughFor(Way credentials) {
            return credentials.schemes.keySet().containsAll(schemes.keySet());
        }

        boolean hasSchemesOf(Way other) {
            return schemes.keySet().equals(other.schemes.keySet());
        }

        boolean asksNoMoreThan(Way credentials) {
            return schemes.entrySet().stream().allMatch(each -> {
                Scheme known = credentials.schemes.get(each.getKey());
                return known != null
                        && known.scopes.containsAll(each.getValue().scopes)
                        && each.getValue().urls.containsAll(known.urls);
            });
        }

        /** Returns true if the schemes are the same, and another way has no more than a part of the scopes. */
        boolean asksMoreThan(Way other) {
            return hasSchemesOf(other)
                    && other.asksNoMoreThan(this)
                    && schemes.entrySet().stream().anyMatch(each -> !each.getValue()
                            .scopes
                            .equals(Objects.requireNonNull(other.schemes.get(each.getKey())).scopes));
        }
    }

    /** The scopes that are asked for, and the URLs that give a token. */
    private record Scheme(Set<String> scopes, Set<String> urls) {}

    private static List<Way> ways(Spec spec, Operation operation) {
        JsonNode own = operation.node().path("security");
        JsonNode all = own.isMissingNode() ? spec.root().path("security") : own;
        List<Way> ways = new ArrayList<>();
        if (all.isEmpty()) {
            ways.add(new Way(Map.of(), "no credentials"));
        }
        for (JsonNode alternative : all) {
            Map<String, Scheme> schemes = new TreeMap<>();
            List<String> words = new ArrayList<>();
            alternative.properties().forEach(each -> {
                JsonNode scheme = spec.resolve(
                        spec.root().path("components").path("securitySchemes").path(each.getKey()));
                String detail = scheme.path("scheme").asText(scheme.path("name").asText());
                String name = (scheme.path("type").asText(each.getKey()) + " " + detail).strip();
                words.add(Report.code(name));
                Set<String> scopes = new HashSet<>();
                each.getValue().forEach(scope -> scopes.add(scope.asText()));
                Set<String> urls = new HashSet<>();
                urls(scheme, urls);
                schemes.put(name + " " + scheme.path("in").asText(), new Scheme(scopes, urls));
            });
            ways.add(new Way(
                    schemes,
                    words.isEmpty()
                            ? "no credentials"
                            : String.join(" and ", words.stream().sorted().toList())));
        }
        return ways;
    }

    private static void urls(JsonNode scheme, Set<String> into) {
        scheme.properties().forEach(each -> {
            if (each.getValue().isObject()) {
                urls(each.getValue(), into);
            } else if (each.getKey().endsWith("Url")) {
                into.add(each.getValue().asText());
            }
        });
    }
}
