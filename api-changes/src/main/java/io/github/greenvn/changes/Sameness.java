package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out whether two parts of two files are the same, with all that they refer to. */
final class Sameness {

    private final Spec before;
    private final Spec after;
    private final @Nullable SubtypeComparison subtypes;
    /** The results for pairs of references. */
    private final Map<List<JsonNode>, Boolean> known = new HashMap<>();

    /**
     * Creates it for two files.
     *
     * @param subtypes finds the subtypes that a schema is the same with too; null if they do not count
     */
    Sameness(Versions versions, @Nullable SubtypeComparison subtypes) {
        this.before = versions.before();
        this.after = versions.after();
        this.subtypes = subtypes;
    }

    /** Returns true if no pair inside two nodes differs; references that lead back to themselves do not. */
    boolean of(JsonNode old, JsonNode current) {
        List<List<JsonNode>> assumed = new ArrayList<>();
        // Not by recursion: one schema may lead through all others of a file.
        Deque<Pair> open = new ArrayDeque<>();
        open.push(new Pair(old, current, null));
        while (!open.isEmpty()) {
            Pair pair = open.pop();
            if (!expand(pair, open, assumed)) {
                assumed.forEach(known::remove);
                for (Pair each = pair; each != null; each = each.parent) {
                    if (each.isReference()) {
                        known.put(each.key(), false);
                    }
                }
                return false;
            }
        }
        return true;
    }

    /** Adds the pairs inside a pair; returns false if the pair differs. */
    private boolean expand(Pair pair, Deque<Pair> open, List<List<JsonNode>> assumed) {
        JsonNode old = pair.old;
        JsonNode current = pair.current;
        if (pair.isReference()) {
            Boolean is = known.putIfAbsent(pair.key(), true);
            if (is == null) {
                assumed.add(pair.key());
                return expandTargets(pair, open);
            }
            return is;
        }
        if (old.getNodeType() != current.getNodeType() || old.size() != current.size()) {
            return false;
        }
        if (old.isArray()) {
            Iterator<JsonNode> others = current.iterator();
            old.forEach(each -> open.push(new Pair(each, others.next(), pair)));
            return true;
        }
        old.properties().forEach(each -> open.push(new Pair(each.getValue(), current.path(each.getKey()), pair)));
        if (subtypes != null && old.has("discriminator")) {
            subtypes.pairs(old, current)
                    .values()
                    .forEach(each -> open.push(new Pair(each.old(), each.current(), pair)));
        }
        return old.isObject() || old.equals(current);
    }

    private boolean expandTargets(Pair pair, Deque<Pair> open) {
        JsonNode resolvedBefore;
        JsonNode resolvedAfter;
        try {
            resolvedBefore = before.resolve(pair.old);
            resolvedAfter = after.resolve(pair.current);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // It may be part of an example; if it is part of a schema, the comparison of the schema fails.
            return false;
        }
        if (resolvedBefore.isMissingNode() && resolvedAfter.isMissingNode()) {
            return pair.old.equals(pair.current);
        }
        open.push(new Pair(resolvedBefore, resolvedAfter, pair));
        return true;
    }

    /** Two nodes to compare, and the pair that they are part of. */
    private record Pair(
            JsonNode old, JsonNode current, @Nullable Pair parent) {

        boolean isReference() {
            return old.path("$ref").isTextual() && current.path("$ref").isTextual();
        }

        List<JsonNode> key() {
            return List.of(old, current);
        }
    }
}
