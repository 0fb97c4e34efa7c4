package io.github.greenvn.changes;

import java.util.List;

/** The formats of a report. */
enum Format {
    MARKDOWN {
        @Override
        String write(Comparison comparison) {
            return Report.markdown(List.of(comparison), comparison.notes(), Acknowledgements.none());
        }
    },
    HTML {
        @Override
        String write(Comparison comparison) {
            return Page.html(MARKDOWN.write(comparison));
        }
    },
    JSON {
        @Override
        String write(Comparison comparison) {
            return JsonReport.of(comparison);
        }
    },
    /** JUnit's XML: a test for each change, which fails if the change breaks callers. */
    JUNIT {
        @Override
        String write(Comparison comparison) {
            return JunitReport.of(comparison);
        }
    },
    /** Commands that GitHub Actions shows as annotations of the changed lines. */
    GITHUB {
        @Override
        String write(Comparison comparison) {
            return GithubReport.of(comparison);
        }
    };

    abstract String write(Comparison comparison);
}
