package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.all;
import static io.github.greenvn.verification.report.Html.element;

import java.util.List;
import java.util.stream.Stream;

/** The tests that failed, with all that they say; nothing if none did. */
final class FailedSection {

    private FailedSection() {}

    static Html of(List<FailedTest> failed) {
        return failed.isEmpty()
                ? all(Stream.empty())
                : element(
                        "section",
                        element("h2", "Failed tests"),
                        all(failed.stream().map(FailedSection::test)));
    }

    private static Html test(FailedTest failed) {
        return element(
                "details",
                element("summary", failed.corner() + ": " + failed.test()),
                element("pre", failed.message()));
    }
}
