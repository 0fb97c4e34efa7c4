package io.github.greenvn.changes;

import java.util.List;

/** The formats of a report. */
enum Format {
    MARKDOWN,
    HTML,
    JSON,
    /** JUnit's XML: a test for each change, which fails if the change breaks callers. */
    JUNIT,
    /** Commands that GitHub Actions shows as annotations of the changed lines. */
    GITHUB;

    String write(Comparison comparison) {
        return switch (this) {
            case MARKDOWN -> Report.markdown(List.of(comparison), comparison.notes(), Acknowledgements.none());
            case HTML -> Page.html(MARKDOWN.write(comparison));
            case JSON -> JsonReport.of(comparison);
            case JUNIT -> JunitReport.of(comparison);
            case GITHUB -> GithubReport.of(comparison);
        };
    }
}
