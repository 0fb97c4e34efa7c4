package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that are still to be compared for one part of an operation, the nearest first: schemas may contain one
 * another, and the first places of a schema that many lead to are those with the shortest paths.
 */
final class SchemaQueue {

    /** The number of places at which a schema used in many places is compared. */
    private static final int MAX_TIMES = 10;

    /** The maximum number of pairs of schemas that are compared. */
    private static final int MAX_PAIRS = 20_000;

    private final Findings findings;
    private final Deque<Place> open = new ArrayDeque<>();
    /** The pairs that have references. */
    private final Map<List<Object>, Pair> pairs = new HashMap<>();
    /** The place that is being compared. */
    private @Nullable Place here;

    SchemaQueue(Findings findings) {
        this.findings = findings;
    }

    /** Compares two schemas of a place. */
    interface Comparison {
        void compare(Location location, JsonNode old, JsonNode current);
    }

    /** Adds a pair that is to be compared, inside the one that is being compared. */
    void add(Location location, JsonNode old, JsonNode current) {
        // Whether a property may be null is compared with its presence, and not here.
        Pair pair = hasReference(old) && hasReference(current)
                ? pairs.computeIfAbsent(List.of(old, current, location.isProperty()), one -> new Pair())
                : new Pair();
        if (here != null) {
            here.pair.inside.add(pair);
        }
        open.add(new Place(location, old, current, pair, here));
    }

    /** Compares all pairs of a part, with those that their comparison adds. */
    void compareAll(Comparison comparison) {
        Map<Pair, Place> repeated = new LinkedHashMap<>();
        int compared = 0;
        for (Place place = open.poll(); place != null; place = open.poll()) {
            here = place;
            if (place.pair.times >= MAX_TIMES) {
                repeated.putIfAbsent(place.pair, place);
            } else if (compared >= MAX_PAIRS) {
                findings.add(
                        place.location.at(place.old, place.current),
                        Rules.NOT_COMPARED,
                        "and others were not compared: the schemas are too many");
                open.clear();
            } else {
                compared++;
                compare(place, comparison);
            }
        }
        here = null;
        repeat(repeated.values());
        pairs.clear();
    }

    private void compare(Place place, Comparison comparison) {
        int number = findings.all().size();
        comparison.compare(place.location, place.old, place.current);
        Pair pair = place.pair;
        findings.all().subList(number, findings.all().size()).forEach(finding -> pair.rules.add(finding.rule()));
        if (hasReference(place.old) && hasReference(place.current)) {
            pair.times++;
        }
    }

    /** Reports once for each effect that pairs have changes at more places, each with the worst one. */
    private void repeat(Collection<Place> places) {
        Set<Level> reported = EnumSet.noneOf(Level.class);
        for (Place place : places) {
            MessageType messageType = place.location.messageType();
            Rule worst = place.pair.worst(messageType);
            if (worst != null && reported.add(worst.forCaller(messageType))) {
                findings.add(
                        place.location, Rules.REPEATED.rated(worst), "and other places have the same changes again");
            }
        }
    }

    /** Returns true for a schema that is a reference, alone or as the only part of its allOf. */
    private static boolean hasReference(JsonNode schema) {
        JsonNode parts = schema.path("allOf");
        return (parts.size() == 1 ? parts.path(0) : schema).path("$ref").isTextual();
    }

    /** Returns false if the normalised pair that is being compared is inside the same one. */
    boolean enter(List<JsonNode> normalised) {
        Place place = Objects.requireNonNull(here);
        place.normalised = normalised;
        place.hash = normalised.hashCode();
        for (Place outer = place.parent; outer != null; outer = outer.parent) {
            if (outer.hash == place.hash && outer.normalised.equals(normalised)) {
                place.pair.inside.add(outer.pair);
                return false;
            }
        }
        return true;
    }

    /** A place at which a pair of schemas is. */
    private static final class Place {

        private final Location location;
        private final JsonNode old;
        private final JsonNode current;
        private final Pair pair;
        private final @Nullable Place parent;
        private List<JsonNode> normalised = List.of();
        private int hash;

        private Place(Location location, JsonNode old, JsonNode current, Pair pair, @Nullable Place parent) {
            this.location = location;
            this.old = old;
            this.current = current;
            this.pair = pair;
            this.parent = parent;
        }
    }

    /** Two schemas, with what was found in them, and the pairs inside. */
    private static final class Pair {

        private final Set<Rule> rules = new LinkedHashSet<>();
        private final Set<Pair> inside = new LinkedHashSet<>();
        private int times;

        /** Returns the rule of the worst change in it; null if it has none. */
        private @Nullable Rule worst(MessageType messageType) {
            Rule worst = null;
            Set<Pair> all = new LinkedHashSet<>(Set.of(this));
            Deque<Pair> next = new ArrayDeque<>(all);
            for (Pair pair = next.poll(); pair != null; pair = next.poll()) {
                for (Rule rule : pair.rules) {
                    if (rule.forCaller(messageType) == Level.BREAKS) {
                        return rule;
                    }
                    worst = worst == null || worst.forCaller(messageType) == Level.COMPATIBLE ? rule : worst;
                }
                pair.inside.stream().filter(all::add).forEach(next::add);
            }
            return worst;
        }
    }
}
