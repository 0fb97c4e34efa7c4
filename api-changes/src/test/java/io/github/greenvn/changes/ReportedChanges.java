package io.github.greenvn.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes, in the form of the tests' tables. */
record ReportedChanges(String summary, Map<String, String> impacts) {

    /** Compares two states, with their Java APIs. */
    static List<Change> between(Spec before, Spec after) {
        return Changes.of(Versions.withJava(before, after));
    }

    static ReportedChanges of(List<Change> changes, UnaryOperator<String> shortened) {
        Map<String, String> impacts = new LinkedHashMap<>();
        changes.forEach(change -> impacts.put(
                (change.breaks() ? "breaks " : change.mayBreak() ? "may break " : "") + shortened.apply(change.id()),
                change.impact()));
        return new ReportedChanges(new Comparison("", "", false, List.of(), changes).summary(), impacts);
    }
}
