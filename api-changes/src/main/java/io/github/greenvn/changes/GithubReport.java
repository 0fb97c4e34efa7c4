package io.github.greenvn.changes;

import java.util.stream.Collectors;

/** Writes breaks as errors and possible breaks as warnings for GitHub Actions. */
final class GithubReport {

    private GithubReport() {}

    static String of(Comparison comparison) {
        String notes = comparison.notes().stream()
                .map(note -> "::notice::" + escaped(note) + "\n")
                .collect(Collectors.joining());
        return notes
                + comparison.breaksAndPossibleOnes().stream()
                        .map(change -> annotation(change) + "\n")
                        .collect(Collectors.joining());
    }

    private static String annotation(Change change) {
        Source source = change.source();
        String place = source == null ? "" : "file=%s,line=%d,".formatted(property(source.path()), source.line());
        return "::%s %stitle=%s::%s"
                .formatted(
                        change.breaks() ? "error" : "warning",
                        place,
                        property(change.rule() + " " + change.effect()),
                        escaped(change.id() + ". " + change.impact()));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
