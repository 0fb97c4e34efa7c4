package io.github.greenvn.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a comparison finds, and which generated classes stand for one another. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, String> counterparts = new HashMap<>();
    private final Set<String> sent = new HashSet<>();

    void add(Place place, String what, boolean breaks, String meaning, String... keys) {
        all.add(new Finding(place, what, breaks, meaning, Set.of(keys)));
    }

    /** Notes which classes are at a place, and whether a caller fills them. */
    void meet(Place place) {
        String before = place.before().model();
        String after = place.after().model();
        if (before != null && after != null) {
            counterparts.putIfAbsent(before, after);
        }
        if (place.side() == Side.REQUEST) {
            sent.add(String.valueOf(before));
            sent.add(String.valueOf(after));
        }
    }

    List<Finding> all() {
        return all;
    }

    /** The new class that stands where an old one stood. */
    Map<String, String> counterparts() {
        return counterparts;
    }

    Side sideOf(String model) {
        return sent.contains(model) ? Side.REQUEST : Side.RESPONSE;
    }
}
