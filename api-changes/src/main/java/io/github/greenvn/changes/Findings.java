package io.github.greenvn.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the findings of a comparison, and which generated class replaces which. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, String> counterparts = new HashMap<>();
    private final Set<String> sent = new HashSet<>();

    void add(Location location, String what, boolean breaks, String impact, String... keys) {
        all.add(new Finding(location, what, breaks, impact, Set.of(keys)));
    }

    /** Records the generated classes at a location, and whether a caller sends them. */
    void recordModels(Location location) {
        String before = location.before().model();
        String after = location.after().model();
        if (before != null && after != null) {
            counterparts.putIfAbsent(before, after);
        }
        if (location.messageType() == MessageType.REQUEST) {
            sent.add(String.valueOf(before));
            sent.add(String.valueOf(after));
        }
    }

    List<Finding> all() {
        return all;
    }

    /** Returns the new class at the location of each old one. */
    Map<String, String> counterparts() {
        return counterparts;
    }

    MessageType messageTypeOf(String model) {
        return sent.contains(model) ? MessageType.REQUEST : MessageType.RESPONSE;
    }
}
