package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bounds the schemas that are compared for one part of an operation: schemas may contain one another. */
final class Limits {

    /** The number of times that a schema used in many places is compared. */
    private static final int MAX_TIMES = 10;

    /** The depth to which nested schemas are compared. */
    private static final int MAX_DEPTH = 50;

    /** The maximum number of pairs of schemas that are compared. */
    private static final int MAX_PAIRS = 20_000;

    private final Sameness sameness;
    private final Findings findings;
    /** The pairs being compared: a schema may contain itself. */
    private final Set<List<JsonNode>> inside = new HashSet<>();
    /** The number of times that each pair of references was compared. */
    private final Map<List<String>, Integer> times = new HashMap<>();
    /** The number of pairs that were compared. */
    private int compared;
    /** True once a finding says that this part is not compared as a whole. */
    private boolean incomplete;

    Limits(Sameness sameness, Findings findings) {
        this.sameness = sameness;
        this.findings = findings;
    }

    /** Starts with another part. */
    void restart() {
        times.clear();
        compared = 0;
        incomplete = false;
    }

    /** Returns true if a pair may be compared; reports the first one that may not, if it differs. */
    boolean allow(Location location, JsonNode old, JsonNode current) {
        List<String> references = List.of(reference(old), reference(current));
        int number = references.contains("") ? 0 : times.merge(references, 1, Integer::sum);
        if (number > MAX_TIMES) {
            if (number == MAX_TIMES + 1 && !sameness.of(old, current)) {
                findings.add(location, Rules.REPEATED, "and other places have the same changes again");
            }
            return false;
        }
        if (inside.size() < MAX_DEPTH && ++compared <= MAX_PAIRS) {
            return true;
        }
        if (!incomplete && !sameness.of(old, current)) {
            incomplete = true;
            findings.add(
                    location.at(old, current),
                    Rules.NOT_COMPARED,
                    "and others were not compared: the schemas are too many, or nested too deeply");
        }
        return false;
    }

    /** Returns the reference that a schema is, alone or as the only part of its allOf; "" if there is none. */
    private static String reference(JsonNode schema) {
        JsonNode parts = schema.path("allOf");
        JsonNode reference = (parts.size() == 1 ? parts.path(0) : schema).path("$ref");
        return reference.isTextual() ? reference.textValue() : "";
    }

    /** Returns false for a pair that is being compared already. */
    boolean enter(List<JsonNode> pair) {
        return inside.add(pair);
    }

    void leave(List<JsonNode> pair) {
        inside.remove(pair);
    }
}
