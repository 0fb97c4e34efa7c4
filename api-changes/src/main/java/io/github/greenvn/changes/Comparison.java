package io.github.greenvn.changes;

import java.util.List;

/**
 * What changed from one state to another.
 *
 * @param version of the newer state, such as "v2"
 * @param against what it is compared with, such as "v1" or "its released state"
 * @param held whether a break has to be acknowledged: the old state is released
 */
record Comparison(String version, String against, boolean held, List<Change> changes) {

    String title() {
        return version + " against " + against;
    }

    List<Change> breaks() {
        return changes.stream().filter(Change::breaks).toList();
    }

    String verdict() {
        int breaks = breaks().size();
        int compatible = changes.size() - breaks;
        if (changes.isEmpty()) {
            return "no change";
        }
        return (breaks == 0 ? "compatible, " : "BREAKING, " + count(breaks, "break") + ", ")
                + count(compatible, "compatible change");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
