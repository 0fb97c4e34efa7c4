package io.github.greenvn.changes;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Compares the requests that a caller receives: those to webhooks and of callbacks. */
record IncomingComparison(Versions versions, Findings findings, SchemaComparison schemas) {

    void compare(Map<String, Operation> old, Map<String, Operation> current) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(current.keySet());
        for (String key : keys) {
            Operation before = old.get(key);
            Operation after = current.get(key);
            if (before == null && after != null) {
                Location location = Location.of(after.name(), "operation", MessageType.REQUEST)
                        .at(after.item(), after.item(), after.method());
                findings.add(location, Rules.WEBHOOK_ADDED, "was added", "A caller may receive it.");
            } else if (before != null && after == null) {
                Location location = Location.of(before.name(), "operation", MessageType.REQUEST)
                        .at(before.item(), versions.after().root(), before.method());
                Rule rule = Promise.allowsRemoval(before.node())
                        ? Rules.WEBHOOK_REMOVED.inUnstable()
                        : Rules.WEBHOOK_REMOVED;
                findings.add(location, rule, "was removed", "A caller no longer receives it.");
            } else if (before != null && after != null) {
                findings.inOperation(
                        before, new OperationComparison(versions, findings, schemas, before, after)::compareIncoming);
            }
        }
    }
}
