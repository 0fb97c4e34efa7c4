package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.all;
import static io.github.greenvn.verification.report.Html.element;

import java.util.Map;

/** The page about a whole run. */
final class Page {

    private Page() {}

    static String of(Run run) {
        return Sheet.of(
                Verdict.faults(run),
                run.failed(),
                element("dl", all(Counts.of(run).entrySet().stream().map(Page::count))),
                InteractionSection.of(run),
                CoverageSection.of(run),
                VerificationSection.of(run),
                StrengthSection.of(run));
    }

    private static Html count(Map.Entry<String, Long> count) {
        Html number = element("dd", "" + count.getValue()).with("id", count.getKey());
        return element("div", element("dt", count.getKey().replace('-', ' ')), number);
    }
}
