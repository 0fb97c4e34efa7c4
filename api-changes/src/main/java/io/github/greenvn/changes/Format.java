package io.github.greenvn.changes;

import java.util.List;

/** The formats of a report. */
enum Format {
    MARKDOWN,
    HTML,
    JSON,
    /** JUnit's XML: a test for each change, which fails if the comparison fails because of it. */
    JUNIT,
    /** Commands that GitHub Actions shows as annotations of the changed lines. */
    GITHUB;

    /**
     * Returns the report of a comparison.
     *
     * @param strict whether what may break fails too
     */
    String write(Comparison comparison, boolean strict) {
        return switch (this) {
            case MARKDOWN -> Report.markdown(List.of(comparison), comparison.notes(), Acknowledgements.none());
            case HTML -> Page.html(MARKDOWN.write(comparison, strict));
            case JSON -> JsonReport.of(comparison);
            case JUNIT -> JunitReport.of(comparison, strict);
            case GITHUB -> GithubReport.of(comparison);
        };
    }
}
