package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.all;
import static io.github.greenvn.verification.report.Html.element;
import static io.github.greenvn.verification.report.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The page about a run: it needs no script, no other file and no network. */
final class Page {

    private static final String TITLE = "GreenVN contract";

    private Page() {}

    static String of(Run run) throws IOException {
        Html head = new Html("<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<link rel=\"icon\" href=\"data:,\">\n<style>\n" + style() + "</style>\n");
        Html body = element(
                "body",
                element("h1", TITLE),
                element("p", "Written at " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ".")
                        .with("class", "quiet"),
                verdict(run),
                FailedSection.of(run),
                element("dl", all(Counts.of(run).entrySet().stream().map(Page::count))),
                InteractionSection.of(run),
                CoverageSection.of(run),
                VerificationSection.of(run),
                StrengthSection.of(run));
        Html page = element("html", element("head", head, element("title", TITLE)), body)
                .with("lang", "en");
        return "<!DOCTYPE html>\n" + page.source();
    }

    private static Html verdict(Run run) {
        List<String> faults = Verdict.faults(run);
        return faults.isEmpty()
                ? element("p", "Client, pact, specification and stub agree.")
                        .with("id", "verdict")
                        .with("class", "good")
                : element(
                                "div",
                                text("Not all corners agree:"),
                                element("ul", all(faults.stream().map(fault -> element("li", fault)))))
                        .with("id", "verdict")
                        .with("class", "bad");
    }

    private static Html count(Map.Entry<String, Long> count) {
        Html number = element("dd", "" + count.getValue()).with("id", count.getKey());
        return element("div", element("dt", count.getKey().replace('-', ' ')), number);
    }

    private static String style() throws IOException {
        try (InputStream style = Objects.requireNonNull(Page.class.getResourceAsStream("page.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
