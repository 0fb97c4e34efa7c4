package io.github.greenvn.changes;

import java.util.List;
import java.util.function.Function;

/** The formats of a report. */
enum Format {
    MARKDOWN(Format::markdown),
    HTML(comparison -> Page.html(markdown(comparison))),
    JSON(JsonReport::of),
    /** JUnit's XML: a test for each change, which fails if the change breaks callers. */
    JUNIT(JunitReport::of),
    /** Commands that GitHub Actions shows as annotations of the changed lines. */
    GITHUB(GithubReport::of);

    private final Function<Comparison, String> writer;

    Format(Function<Comparison, String> writer) {
        this.writer = writer;
    }

    String write(Comparison comparison) {
        return writer.apply(comparison);
    }

    private static String markdown(Comparison comparison) {
        return Report.markdown(List.of(comparison), comparison.notes(), Acknowledgements.none());
    }
}
