package io.github.greenvn.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the findings of a comparison, and which generated class replaces which. */
final class Findings {

    private final boolean java;
    private final List<Finding> all = new ArrayList<>();
    private final Map<String, String> counterparts = new HashMap<>();
    private final Set<String> sent = new HashSet<>();
    private boolean unstable;

    /**
     * Creates an empty collection.
     *
     * @param java whether there is a Java API, whose callers the impacts are about
     */
    Findings(boolean java) {
        this.java = java;
    }

    /** Compares an operation: in one that may change at any time, nothing breaks for certain. */
    void inOperation(Operation operation, Runnable comparison) {
        boolean outer = unstable;
        unstable |= Promise.isUnstable(operation.node());
        comparison.run();
        unstable = outer;
    }

    /** Adds a change with the impact that its rule has. */
    void add(Location location, Rule rule, String what) {
        add(location, rule, what, Impact.of(location, rule));
    }

    void add(Location location, Rule rule, String what, String impact, String... keys) {
        add(location, rule, what, impact, false, keys);
    }

    /** Adds a new value of a message, which has to be there or may be. */
    void addNew(Location location, Rule rule, boolean required, String key) {
        String what = required ? "was added, and is required" : "was added";
        add(location, rule, what, required ? Impact.required(location) : Impact.added(location), key);
    }

    /** Adds a change that an older client survives, and a client that is generated anew does not. */
    void addForNewClient(Location location, Rule rule, String what, String impact, String... keys) {
        add(location, rule, what, impact, java, keys);
    }

    private void add(
            Location location, Rule rule, String what, String impact, boolean breaksNewClient, String... keys) {
        Rule rated = unstable ? rule.inUnstable() : rule;
        String about = java ? impact : wire(location, rated);
        all.add(new Finding(location, rated, what, about, breaksNewClient, Set.of(keys)));
    }

    private static String wire(Location location, Rule rule) {
        return Impact.onWire(
                location.messageType(),
                rule.forCaller(location.messageType()),
                rule.forProvider(location.messageType()));
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
