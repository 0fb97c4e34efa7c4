package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares two states of a specification. */
final class SpecComparison {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final Versions versions;
    private final Findings findings;
    private final SchemaComparison schemas;
    /** The key of each old operation's counterpart in the new state. */
    private final Map<String, String> matches = new LinkedHashMap<>();

    SpecComparison(Versions versions) {
        this.versions = versions;
        this.findings = new Findings(versions.haveJava());
        this.schemas = new SchemaComparison(versions, findings);
    }

    Findings compare() {
        Map<String, Operation> old = Operation.of(versions.before());
        Map<String, Operation> current = Operation.of(versions.after());
        match(old, current);
        old.forEach((key, operation) -> {
            Operation counterpart = current.get(matches.getOrDefault(key, ""));
            if (counterpart == null) {
                removed(key, operation);
            } else {
                if (!counterpart.key().equals(key)) {
                    moved(operation, counterpart);
                }
                findings.inOperation(
                        operation,
                        new OperationComparison(versions, findings, schemas, operation, counterpart)::compare);
            }
        });
        current.forEach((key, operation) -> {
            if (!matches.containsValue(key)) {
                Location location = location(operation, null, operation);
                findings.add(location, Rules.OPERATION_ADDED, "was added", "A caller may use it.", "+op " + key);
            }
        });
        new IncomingComparison(versions, findings, schemas)
                .compare(Operation.webhooks(versions.before()), Operation.webhooks(versions.after()));
        servers();
        envelope(versions.before().root(), versions.after().root());
        return findings;
    }

    Map<String, String> matches() {
        return matches;
    }

    /** Matches operations by path, then by operationId, then by path without its version. */
    private void match(Map<String, Operation> old, Map<String, Operation> current) {
        old.keySet().stream().filter(current::containsKey).forEach(key -> matches.put(key, key));
        matchBy(old, current, key -> Objects.requireNonNull(old.get(key)).id(), key -> Objects.requireNonNull(
                        current.get(key))
                .id());
        matchBy(old, current, Operation::unversioned, Operation::unversioned);
    }

    private void matchBy(
            Map<String, Operation> old,
            Map<String, Operation> current,
            UnaryOperator<String> nameBefore,
            UnaryOperator<String> nameAfter) {
        Map<String, String> free = new LinkedHashMap<>();
        current.keySet().stream()
                .filter(key -> !matches.containsValue(key))
                .forEach(key -> free.putIfAbsent(nameAfter.apply(key), key));
        free.remove("");
        old.keySet().stream().filter(key -> !matches.containsKey(key)).forEach(key -> {
            String other = free.remove(nameBefore.apply(key));
            if (other != null) {
                matches.put(key, other);
            }
        });
    }

    private void removed(String key, Operation operation) {
        findings.add(
                location(operation, operation, null),
                Promise.allowsRemoval(operation.node()) ? Rules.ANNOUNCED_OPERATION_REMOVED : Rules.OPERATION_REMOVED,
                "was removed",
                "A call of an older client gets a 404.",
                "op " + key);
    }

    private void moved(Operation old, Operation current) {
        findings.add(
                location(old, old, current),
                Rules.OPERATION_MOVED,
                "is now " + Report.code(current.name()),
                "A call of an older client gets a 404.");
    }

    private Location location(Operation named, @Nullable Operation old, @Nullable Operation current) {
        return Location.of(named.name(), "operation", MessageType.REQUEST)
                .at(versions.before().root(), versions.after().root(), "paths")
                .at(old == null ? NOTHING : old.item(), NOTHING, old == null ? "" : old.method())
                .at(NOTHING, current == null ? NOTHING : current.item(), current == null ? "" : current.method());
    }

    private void servers() {
        JsonNode before = versions.before().root();
        JsonNode after = versions.after().root();
        Location location = Location.of("", "servers", MessageType.REQUEST).at(before, after, "servers");
        Set<String> old = urls(before);
        Set<String> current = urls(after);
        old.stream()
                .filter(url -> !current.contains(url))
                .forEach(url -> findings.add(
                        location,
                        Rules.SERVER_REMOVED,
                        Report.code(url) + " was removed",
                        "A client with this base URL calls a server that is no longer listed."));
        current.stream()
                .filter(url -> !old.contains(url))
                .forEach(url -> findings.add(
                        location,
                        Rules.SERVER_ADDED,
                        Report.code(url) + " was added",
                        "A caller may set it by `LeadAssistBuilder.baseUrl(…)`."));
    }

    private void envelope(JsonNode before, JsonNode after) {
        String keyword = "x-envelope";
        if (!before.path(keyword).equals(after.path(keyword))) {
            Location location =
                    Location.of("", "responses", MessageType.RESPONSE).at(before, after, keyword);
            findings.add(
                    location,
                    Rules.ENVELOPE_CHANGED,
                    Nodes.change(keyword, before.path(keyword), after.path(keyword)),
                    "An older client reads success, code and message of a response elsewhere.");
        }
    }

    private static Set<String> urls(JsonNode root) {
        Set<String> urls = new LinkedHashSet<>();
        for (JsonNode server : Nodes.list(root.path("servers"))) {
            urls.add(server.path("url").asText());
        }
        return urls;
    }
}
