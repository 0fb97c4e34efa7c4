package io.github.greenvn.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes, in the form that the tables of the tests have. */
record Told(String verdict, Map<String, String> meanings) {

    /** A row that both operations have alike is one, without the operation. */
    static Told of(List<Change> changes, UnaryOperator<String> shortened) {
        Map<String, String> meanings = new LinkedHashMap<>();
        changes.forEach(change ->
                meanings.put((change.breaks() ? "breaks " : "") + shortened.apply(change.id()), change.meaning()));
        return new Told(new Comparison("", "", false, changes).verdict(), meanings);
    }
}
