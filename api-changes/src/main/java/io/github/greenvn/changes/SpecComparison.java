package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares two states of a specification. */
final class SpecComparison {

    private final Versions versions;
    private final Findings findings = new Findings();
    /** The key of each old operation's counterpart in the new state. */
    private final Map<String, String> matches = new LinkedHashMap<>();

    SpecComparison(Versions versions) {
        this.versions = versions;
    }

    Findings compare() {
        Map<String, Operation> old = Operation.of(versions.before());
        Map<String, Operation> current = Operation.of(versions.after());
        match(old, current);
        old.forEach((key, operation) -> {
            String now = matches.get(key);
            if (now == null) {
                add(operation, "was removed", true, "A call of an older client gets a 404.", "op " + key);
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
            if (!matches.containsValue(key)) {
                add(operation, "was added", false, "A caller may use it.", "+op " + key);
            }
        });
        servers();
        envelope(
                versions.before().root().path("x-envelope"),
                versions.after().root().path("x-envelope"));
        return findings;
    }

    Map<String, String> matches() {
        return matches;
    }

    private void match(Map<String, Operation> old, Map<String, Operation> current) {
        old.keySet().stream().filter(current::containsKey).forEach(key -> matches.put(key, key));
        old.forEach((key, operation) -> current.forEach((otherKey, other) -> {
            boolean free = !matches.containsKey(key) && !matches.containsValue(otherKey);
            if (free && !operation.id().isEmpty() && operation.id().equals(other.id())) {
                matches.put(key, otherKey);
            }
        }));
    }

    private void add(Operation operation, String what, boolean breaks, String impact, String... keys) {
        Location location =
                new Location(operation.name(), "operation", "", MessageType.REQUEST, JavaValue.NONE, JavaValue.NONE);
        findings.add(location, what, breaks, impact, keys);
    }

    private void servers() {
        Location location = new Location("", "servers", "", MessageType.REQUEST, JavaValue.NONE, JavaValue.NONE);
        Set<String> before = urls(versions.before());
        Set<String> after = urls(versions.after());
        before.stream()
                .filter(url -> !after.contains(url))
                .forEach(url -> findings.add(
                        location,
                        "`" + url + "` was removed",
                        true,
                        "A client with this base URL calls a server that is no longer listed."));
        after.stream()
                .filter(url -> !before.contains(url))
                .forEach(url -> findings.add(
                        location,
                        "`" + url + "` was added",
                        false,
                        "A caller may set it by `LeadAssistBuilder.baseUrl(…)`."));
    }

    private void envelope(JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            Location location = new Location("", "responses", "", MessageType.RESPONSE, JavaValue.NONE, JavaValue.NONE);
            String what = "`x-envelope` %s → %s".formatted(SchemaComparison.text(before), SchemaComparison.text(after));
            findings.add(
                    location, what, true, "An older client reads success, code and message of a response elsewhere.");
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
