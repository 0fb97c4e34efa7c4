package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares two states of a specification: first which operations there are, then each with what has become of it. */
final class SpecComparison {

    private final Versions versions;
    private final Findings findings = new Findings();
    /** Which operation of the new state is which of the old one, by their keys. */
    private final Map<String, String> same = new LinkedHashMap<>();

    SpecComparison(Versions versions) {
        this.versions = versions;
    }

    Findings compare() {
        Map<String, Operation> old = Operation.of(versions.before());
        Map<String, Operation> current = Operation.of(versions.after());
        pair(old, current);
        old.forEach((key, operation) -> {
            String now = same.get(key);
            if (now == null) {
                add(operation, "is gone", true, "A call of an older client gets a 404.", "op " + key);
            } else {
                Operation counterpart = current.get(now);
                if (!now.equals(key)) {
                    add(
                            operation,
                            "is now `" + Objects.requireNonNull(counterpart).name() + "`",
                            true,
                            "A call of an older client gets a 404.");
                }
                new OperationComparison(versions, findings, operation, Objects.requireNonNull(counterpart)).compare();
            }
        });
        current.forEach((key, operation) -> {
            if (!same.containsValue(key)) {
                add(operation, "is new", false, "A caller may use it.", "+op " + key);
            }
        });
        servers();
        envelope(
                versions.before().root().path("x-envelope"),
                versions.after().root().path("x-envelope"));
        return findings;
    }

    Map<String, String> same() {
        return same;
    }

    private void pair(Map<String, Operation> old, Map<String, Operation> current) {
        old.keySet().stream().filter(current::containsKey).forEach(key -> same.put(key, key));
        old.forEach((key, operation) -> current.forEach((otherKey, other) -> {
            boolean free = !same.containsKey(key) && !same.containsValue(otherKey);
            if (free && !operation.id().isEmpty() && operation.id().equals(other.id())) {
                same.put(key, otherKey);
            }
        }));
    }

    private void add(Operation operation, String what, boolean breaks, String meaning, String... keys) {
        Place place = new Place(operation.name(), "operation", "", Side.REQUEST, JavaValue.NONE, JavaValue.NONE);
        findings.add(place, what, breaks, meaning, keys);
    }

    private void servers() {
        Place place = new Place("", "servers", "", Side.REQUEST, JavaValue.NONE, JavaValue.NONE);
        Set<String> was = urls(versions.before());
        Set<String> is = urls(versions.after());
        was.stream()
                .filter(url -> !is.contains(url))
                .forEach(url -> findings.add(
                        place,
                        "`" + url + "` is gone",
                        true,
                        "A client with this base URL calls a server that is not named any more."));
        is.stream()
                .filter(url -> !was.contains(url))
                .forEach(url -> findings.add(
                        place,
                        "`" + url + "` is new",
                        false,
                        "A caller may set it by `LeadAssistBuilder.baseUrl(…)`."));
    }

    private void envelope(JsonNode was, JsonNode is) {
        if (!was.equals(is)) {
            Place place = new Place("", "answers", "", Side.RESPONSE, JavaValue.NONE, JavaValue.NONE);
            String what = "`x-envelope` %s → %s".formatted(SchemaComparison.text(was), SchemaComparison.text(is));
            findings.add(
                    place,
                    what,
                    true,
                    "An older client looks elsewhere for whether an answer is a success, and why not.");
        }
    }

    private static Set<String> urls(Spec spec) {
        Set<String> urls = new LinkedHashSet<>();
        for (JsonNode server : spec.root().path("servers")) {
            urls.add(server.path("url").asText());
        }
        return urls;
    }
}
