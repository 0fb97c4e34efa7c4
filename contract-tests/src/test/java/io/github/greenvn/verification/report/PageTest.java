package io.github.greenvn.verification.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private static final String STRENGTH =
            "{'wrongClients': [{'mutation': 'a slip', 'caughtBy': [{'corner': 'pact'}], 'expected': 'PACT', 'actual': 'PACT'},"
                    + " {'caughtBy': []}]}";
    private static final String RUST = "{'interactionResults': [{'description': 'a reading', 'result': 'OK'}]}";

    @Test
    void everyPartOfTheLatestRunIsThere() throws IOException {
        Run run = Run.latest();

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
        assertThat(page("", "").replace("</a>\n", "</a>")).as(what).contains(source);
    }

    @Test
    void showsWhatTheStubAnsweredWrongly() throws IOException {
        assertThat(page("verification", VERIFICATION.replace("OK", "failed")))
                .contains("<li>stub: a reading: not verified</li>", "<dd id=\"not-verified\">1</dd>");
    }

    @Test
    void showsWhatPactAndSpecificationHaveAgainstEachOther() throws IOException {
        String objections = "'objections': [{'place': 'read 200', 'message': 'no <a>'}]";

        assertThat(page("coverage", COVERAGE.replace("'objections': []", objections)))
                .contains("<li>pact and specification: read 200: no &lt;a&gt;</li>");
    }

    @Test
    void showsWhereTheTrackedPactIsNotTheWrittenOne() throws IOException {
        assertThat(page("tracked", PACT.replace("<b>&", "an old one")))
                .contains(
                        "<li>tracked pact: an old one: not what the client&#39;s tests wrote</li>",
                        "<li>tracked pact: &lt;b&gt;&amp;: not what the client&#39;s tests wrote</li>");
    }

    @Test
    void showsWhichPartOfTheRunIsMissing() throws IOException {
        assertThat(page("verification", "{}")).contains("<li>verification: nothing was written</li>");
    }

    @Test
    void needsNoScriptAndNothingFromOutside() throws IOException {
        assertThat(Page.of(Run.latest())).doesNotContain("<script", " src=", "@import", "url(", "href=\"http");
    }

    @Test
    void showsWhatTheRustVerifierFoundWrong() throws IOException {
        assertThat(page("rust", RUST)).contains("<td class=\"good\">verified</td>");
        assertThat(page("rust", RUST.replace("OK", "ERROR")))
                .contains("<li>stub: a reading: not verified by Pact&#39;s Rust verifier</li>");
    }

    @Test
    void showsAMistakeThatIsNotCaughtAsItsTableSays() throws IOException {
        assertThat(page("strength", STRENGTH.replace("'expected': 'PACT'", "'expected': 'STUB'")))
                .contains("<li>strength: a slip: PACT</li>", "<td class=\"bad\">");
    }

    private static String page(String part, String instead) throws IOException {
        Map<String, String> parts = new HashMap<>(Map.of(
                "tracked",
                PACT,
                "pact",
                PACT,
                "coverage",
                COVERAGE,
                "verification",
                VERIFICATION,
                "strength",
                STRENGTH));
        parts.put(part, instead);
        return Page.of(new Run(
                json(parts.get("tracked")),
                json(parts.get("pact")),
                json(parts.get("coverage")),
                json(parts.get("verification")),
                json(parts.get("strength")),
                json(parts.get("rust")),
                List.of()));
    }

    private static JsonNode json(@Nullable String text) throws IOException {
        return new ObjectMapper().readTree(text == null ? "[]" : text.replace('\'', '"'));
    }
}
