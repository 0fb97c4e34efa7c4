package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    /** The results of each pair that has references, as the schemas of properties or of other values. */
    private final Map<List<Object>, Compared> known = new HashMap<>();
    /** The effects on a caller of which a finding says that they have more places. */
    private final Set<Level> repeated = EnumSet.noneOf(Level.class);
    /** The number of pairs that were compared. */
    private int compared;
    /** The number of pairs that were left out. */
    private int omitted;
    /** True once a finding says that this part is not compared as a whole. */
    private boolean incomplete;

    Limits(Sameness sameness, Findings findings) {
        this.sameness = sameness;
        this.findings = findings;
    }

    /** Starts with another part. */
    void restart() {
        known.clear();
        repeated.clear();
        compared = 0;
        omitted = 0;
        incomplete = false;
    }

    /** Compares a pair, unless it was compared often enough or is nested too deeply; says so, if it differs. */
    void compare(Location location, JsonNode old, JsonNode current, Runnable comparison) {
        // Whether a property may be null is compared with its presence, and not here.
        List<Object> pair = List.of(old, current, location.isProperty());
        boolean references = hasReference(old) && hasReference(current);
        Compared before = references ? known.get(pair) : null;
        int depth = inside.size();
        if (before != null && before.times >= MAX_TIMES && before.depth <= depth) {
            repeat(location, before.worst);
            return;
        }
        if (depth >= MAX_DEPTH || compared >= MAX_PAIRS) {
            omit(location, old, current);
            return;
        }
        compared++;
        int number = findings.all().size();
        int left = omitted;
        comparison.run();
        if (references) {
            Compared result = known.computeIfAbsent(pair, one -> new Compared());
            result.times++;
            // What was compared as a whole has nothing more to report, however deep it was.
            result.depth = Math.min(result.depth, omitted == left ? 0 : depth);
            result.worst = worst(
                    result.worst, findings.all().subList(number, findings.all().size()));
        }
    }

    /** Reports that a pair has the same changes again, with the worst effect that they had. */
    private void repeat(Location location, @Nullable Rule worst) {
        if (worst != null && repeated.add(worst.forCaller(location.messageType()))) {
            findings.add(location, Rules.REPEATED.rated(worst), "and other places have the same changes again");
        }
    }

    private void omit(Location location, JsonNode old, JsonNode current) {
        if (sameness.of(old, current)) {
            return;
        }
        omitted++;
        if (!incomplete) {
            incomplete = true;
            findings.add(
                    location.at(old, current),
                    Rules.NOT_COMPARED,
                    "and others were not compared: the schemas are too many, or nested too deeply");
        }
    }

    private static @Nullable Rule worst(@Nullable Rule known, List<Finding> added) {
        Rule worst = known;
        for (Finding finding : added) {
            MessageType messageType = finding.location().messageType();
            Rule rule = finding.rule();
            boolean isWorse = worst == null || rule.forCaller(messageType).compareTo(worst.forCaller(messageType)) < 0;
            if (isWorse && !rule.name().equals(Rules.NOT_COMPARED.name())) {
                worst = rule;
            }
        }
        return worst;
    }

    /** Returns true for a schema that is a reference, alone or as the only part of its allOf. */
    private static boolean hasReference(JsonNode schema) {
        JsonNode parts = schema.path("allOf");
        return (parts.size() == 1 ? parts.path(0) : schema).path("$ref").isTextual();
    }

    /** Returns false for a pair that is being compared already. */
    boolean enter(List<JsonNode> pair) {
        return inside.add(pair);
    }

    void leave(List<JsonNode> pair) {
        inside.remove(pair);
    }

    /** The results of a pair that was compared. */
    private static final class Compared {

        private int times;
        /** The least depth at which it was compared; 0 once it was compared as a whole. */
        private int depth = MAX_DEPTH;
        /** The rule of the worst change in it; null if it has none. */
        private @Nullable Rule worst;
    }
}
