package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Finds out whether two parts of two files are the same, with all that they refer to. */
final class Sameness {

    private final Spec before;
    private final Spec after;
    /** The results for pairs of references. */
    private final Map<List<String>, Boolean> known = new HashMap<>();
    /** The pairs that are taken to be the same until a difference is found. */
    private final List<List<String>> assumed = new ArrayList<>();

    Sameness(Spec before, Spec after) {
        this.before = before;
        this.after = after;
    }

    boolean of(JsonNode old, JsonNode current) {
        boolean same = same(old, current);
        if (!same) {
            assumed.forEach(known::remove);
        }
        assumed.clear();
        return same;
    }

    private boolean same(JsonNode old, JsonNode current) {
        if (old.path("$ref").isTextual() && current.path("$ref").isTextual()) {
            return target(old, current);
        }
        if (old.getNodeType() != current.getNodeType() || old.size() != current.size()) {
            return false;
        }
        if (old.isValueNode() || old.isMissingNode()) {
            return old.equals(current);
        }
        if (old.isArray()) {
            Iterator<JsonNode> others = current.iterator();
            for (JsonNode each : old) {
                if (!same(each, others.next())) {
                    return false;
                }
            }
            return true;
        }
        for (Map.Entry<String, JsonNode> each : old.properties()) {
            JsonNode other = current.get(each.getKey());
            if (other == null || !same(each.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private boolean target(JsonNode old, JsonNode current) {
        List<String> pair = List.of(old.toString(), current.toString());
        Boolean is = known.get(pair);
        if (is != null) {
            return is;
        }
        known.put(pair, true);
        assumed.add(pair);
        boolean same = sameTargets(old, current);
        if (!same) {
            assumed.remove(pair);
            known.put(pair, false);
        }
        return same;
    }

    private boolean sameTargets(JsonNode old, JsonNode current) {
        JsonNode resolvedBefore;
        JsonNode resolvedAfter;
        try {
            resolvedBefore = before.resolve(old);
            resolvedAfter = after.resolve(current);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // It may be part of an example; if it is part of a schema, the comparison of the schema fails.
            return false;
        }
        boolean elsewhere = resolvedBefore.isMissingNode() && resolvedAfter.isMissingNode();
        return elsewhere ? old.equals(current) : same(resolvedBefore, resolvedAfter);
    }
}
