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

    /** Returns the changes that have to be acknowledged. */
    List<Change> breaks() {
        return changes.stream()
                .filter(change -> change.breaks() || change.mayBreak())
                .toList();
    }

    String summary() {
        if (changes.isEmpty()) {
            return "no change";
        }
        long breaks = changes.stream().filter(Change::breaks).count();
        long doubtful = changes.stream().filter(Change::mayBreak).count();
        String verdict = breaks > 0 ? "BREAKING" : doubtful > 0 ? "MAY BREAK" : "compatible";
        return verdict + ", "
                + (breaks > 0 ? count(breaks, "break") + ", " : "")
                + (doubtful > 0 ? count(doubtful, "possible break") + ", " : "")
                + count(changes.size() - breaks - doubtful, "compatible change");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
