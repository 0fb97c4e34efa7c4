package io.github.greenvn.changes;

import java.util.List;

/**
 * The changes from one state of a specification to another.
 *
 * @param version of the newer state, such as "v2"
 * @param against what it is compared with, such as "v1" or "its released state"
 * @param againstReleased whether the old state is released, so that each break has to be acknowledged
 */
record Comparison(String version, String against, boolean againstReleased, List<Change> changes) {

    String title() {
        return version + " against " + against;
    }

    List<Change> breaks() {
        return changes.stream().filter(Change::breaks).toList();
    }

    String summary() {
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
