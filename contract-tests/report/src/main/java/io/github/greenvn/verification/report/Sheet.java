package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.all;
import static io.github.greenvn.verification.report.Html.element;
import static io.github.greenvn.verification.report.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the page always has, with the verdict on top: it needs no script, no other file and no network. */
final class Sheet {

    /** Where the page is, and what the contract's tests write down for it; the same from within every module. */
    static final Path FOLDER = contractTests().resolve("target/contract-report");

    private static final String TITLE = "GreenVN contract";

    private Sheet() {}

    private static Path contractTests() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("contract-tests"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    /** The page that tells those faults, which are what the verdict is, and all that the failed tests say. */
    static String of(List<String> faults, List<FailedTest> failed, Html... sections) {
        Html head = new Html("<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<link rel=\"icon\" href=\"data:,\">\n<style>\n" + style() + "</style>\n");
        Html body = element(
                "body",
                element("h1", TITLE),
                element("p", "Written at " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ".")
                        .with("class", "quiet"),
                verdict(faults),
                FailedSection.of(failed),
                all(Stream.of(sections)));
        Html page = element("html", element("head", head, element("title", TITLE)), body)
                .with("lang", "en");
        return "<!DOCTYPE html>\n" + page.source();
    }

    private static Html verdict(List<String> faults) {
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

    private static String style() {
        try (InputStream style = Objects.requireNonNull(Sheet.class.getResourceAsStream("page.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
