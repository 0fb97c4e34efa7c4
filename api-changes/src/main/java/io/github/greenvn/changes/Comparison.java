package io.github.greenvn.changes;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The changes from one state of a specification to another.
 *
 * @param version of the newer state, such as "v2"
 * @param against what it is compared with, such as "v1" or "its released state"
 * @param againstReleased whether the old state is released, so that each break has to be acknowledged
 * @param notes what a reader has to know of the whole comparison
 */
record Comparison(String version, String against, boolean againstReleased, List<String> notes, List<Change> changes) {

    /** Compares two files, by their names. */
    static Comparison of(Path old, Path current, boolean withJava) {
        Spec before = new Spec(old);
        Spec after = new Spec(current);
        Versions versions = withJava ? Versions.withJava(before, after) : Versions.of(before, after);
        return new Comparison(
                current.toString(),
                old.toString(),
                false,
                withJava ? javaProblems(before, after) : List.of(),
                Changes.of(versions));
    }

    private static List<String> javaProblems(Spec... specs) {
        return Stream.of(specs)
                .map(spec -> spec.java().problem())
                .filter(problem -> !problem.isEmpty())
                .map(problem -> "The Java API is not compared: " + problem)
                .distinct()
                .toList();
    }

    /** Returns the same changes, between versions. */
    Comparison named(String newVersion, String newAgainst, boolean newAgainstReleased) {
        return new Comparison(newVersion, newAgainst, newAgainstReleased, notes, changes);
    }

    String title() {
        return version + " against " + against;
    }

    /** Returns the breaks and possible breaks, which have to be acknowledged if the old state is released. */
    List<Change> breaksAndPossibleOnes() {
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
