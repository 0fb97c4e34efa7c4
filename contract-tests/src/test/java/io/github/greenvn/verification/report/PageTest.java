package io.github.greenvn.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static final String PACT = "{'interactions': [{'description': '<b>&', 'request': {}, 'response': {}}]}";
    private static final String COVERAGE = """
            {'operations': [{'id': 'read', 'answers': {'200': [0], '410': [], '418': []}}],
             'items': [
               {'item': 'read 200', 'touched': true},
               {'item': 'read 410', 'touched': false, 'excuse': 'rare'},
               {'item': 'read 418', 'touched': false}],
             'objections': []}
            """;
    private static final String VERIFICATION =
            "{'execution': [{'interactions': [{'interaction': {'description': 'a reading'},"
                    + " 'verification': {'result': 'OK'}}]}]}";
    private static final String STRENGTH = "{'wrongClients': [{'caughtBy': [{'corner': 'pact'}]}, {'caughtBy': []}]}";

    @Test
    void showsTheLatestRun() throws IOException {
        Run run = Run.latest();
        Files.createDirectories(Run.FOLDER);
        Files.writeString(Run.FOLDER.resolve("index.html"), Page.of(run));

        assertThat(run.missing())
                .as("parts of the run that nothing was written of")
                .isEmpty();
        assertThat(run.verifications()).hasSameSizeAs(run.interactions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a number under its id      | <dd id=\"interactions\">1</dd>",
                "a number for each section  | <dd id=\"wrong-clients-compatible\">1</dd>",
                "text that is not markup    | <summary>&lt;b&gt;&amp;</summary>",
                "a status that is touched   | <td class=\"good\" data-cell=\"read 200\"><a href=\"#read-200\">1</a>",
                "a status that is excused   | <td class=\"exempt\" data-cell=\"read 410\">exempt: rare</td>",
                "a status that is forgotten | <td class=\"bad\" data-cell=\"read 418\">missing</td>",
                "a verdict                  | <p id=\"verdict\" class=\"good\">Client, pact, specification and stub agree.</p>",
            })
    void shows(String what, String source) throws IOException {
        assertThat(page(VERIFICATION, COVERAGE).replace("</a>\n", "</a>"))
                .as(what)
                .contains(source);
    }

    @Test
    void showsWhatTheStubAnsweredWrongly() throws IOException {
        assertThat(page(VERIFICATION.replace("OK", "failed"), COVERAGE))
                .contains("<li>stub: a reading: not verified</li>", "<dd id=\"not-verified\">1</dd>");
    }

    @Test
    void showsWhatPactAndSpecificationHaveAgainstEachOther() throws IOException {
        String objections = "'objections': [{'place': 'read 200', 'message': 'no <a>'}]";

        assertThat(page(VERIFICATION, COVERAGE.replace("'objections': []", objections)))
                .contains("<li>pact and specification: read 200: no &lt;a&gt;</li>");
    }

    @Test
    void showsWhereTheTrackedPactIsNotTheWrittenOne() throws IOException {
        Run run = new Run(
                json(PACT.replace("<b>&", "an old one")),
                json(PACT),
                json(COVERAGE),
                json(VERIFICATION),
                json(STRENGTH));

        assertThat(Page.of(run))
                .contains(
                        "<li>tracked pact: an old one: not what the client&#39;s tests wrote</li>",
                        "<li>tracked pact: &lt;b&gt;&amp;: not what the client&#39;s tests wrote</li>");
    }

    @Test
    void showsWhichPartOfTheRunIsMissing() throws IOException {
        assertThat(page("{}", COVERAGE)).contains("<li>verification: nothing was written</li>");
    }

    @Test
    void needsNoScriptAndNothingFromOutside() throws IOException {
        assertThat(Page.of(Run.latest())).doesNotContain("<script", " src=", "@import", "url(", "href=\"http");
    }

    private static String page(String verification, String coverage) throws IOException {
        return Page.of(new Run(json(PACT), json(PACT), json(coverage), json(verification), json(STRENGTH)));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
