package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.all;
import static io.github.greenvn.verification.report.Html.element;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The tests that failed, with all that they say; nothing if none did. */
final class FailedSection {

    private FailedSection() {}

    static Html of(Run run) {
        return run.failed().isEmpty()
                ? all(Stream.empty())
                : element(
                        "section",
                        element("h2", "Failed tests"),
                        all(Run.elements(run.failed()).map(FailedSection::test)));
    }

    private static Html test(JsonNode failed) {
        return element(
                "details",
                element(
                        "summary",
                        failed.path("corner").asText() + ": "
                                + failed.path("test").asText()),
                element("pre", failed.path("message").asText()));
    }
}
