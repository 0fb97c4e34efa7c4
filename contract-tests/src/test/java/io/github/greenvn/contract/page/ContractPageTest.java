package io.github.greenvn.contract.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPageTest {

    private static final Map<String, String> RESULTS = Map.of(
            "tracked",
            "{'interactions': [{'description': '<b>&', 'request': {}, 'response': {}}]}",
            "pact",
            "{'interactions': [{'description': '<b>&', 'request': {}, 'response': {}}]}",
            "coverage",
            """
            {'operations': [{'id': 'read', 'responses': {'200': [0], '410': [], '418': []}}],
             'items': [
               {'item': 'read 200', 'covered': true},
               {'item': 'read 410', 'covered': false, 'exemption': 'rare'},
               {'item': 'read 418', 'covered': false}],
             'violations': []}
            """,
            "verification",
            """
            {'execution': [{'interactions': [
               {'interaction': {'description': 'a reading'}, 'verification': {'result': 'OK'}}]}]}
            """,
            "strength",
            """
            {'wrongClients': [
               {'mistake': 'a slip', 'detectedBy': [{'check': 'pact'}], 'expected': 'PACT', 'actual': 'PACT'},
               {'detectedBy': []}]}
            """,
            "rust",
            "{'interactionResults': [{'description': 'a reading', 'result': 'OK'}]}",
            "live",
            "{}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a count under its id        | <dd id=\"interactions\">1</dd>",
                "a count of each kind        | <dd id=\"wrong-clients-compatible\">1</dd>",
                "text that is not markup     | <summary>&lt;b&gt;&amp;</summary>",
                "a status that is covered    | <td class=\"good\" data-cell=\"read 200\"><a href=\"#read-200\">1</a></td>",
                "a status that is exempt     | <td class=\"exempt\" data-cell=\"read 410\">exempt: rare</td>",
                "a status that is missing    | <td class=\"bad\" data-cell=\"read 418\">missing</td>",
                "a verification by Rust      | <td class=\"good\">verified</td></tr>",
                "a verdict                   | <p id=\"verdict\" class=\"good\">Client, pact, specification and stub agree.</p>",
            })
    void shows(String what, String html) throws IOException {
        assertThat(page("rust", RESULTS.get("rust"))).as(what).contains(html);
    }

    @Test
    void showsAnInteractionThatTheStubDoesNotFulfil() throws IOException {
        assertThat(page("verification", RESULTS.get("verification").replace("OK", "failed")))
                .contains("<li>stub: a reading: not verified</li>", "<dd id=\"not-verified\">1</dd>");
    }

    @Test
    void showsWhereThePactViolatesTheSpecification() throws IOException {
        String violations = "'violations': [{'location': 'read 200', 'message': 'no <a>'}]";

        assertThat(page("coverage", RESULTS.get("coverage").replace("'violations': []", violations)))
                .contains("<li>pact and specification: read 200: no &lt;a&gt;</li>");
    }

    @Test
    void showsWhereTheWrittenPactDiffersFromTheTrackedOne() throws IOException {
        assertThat(page("tracked", RESULTS.get("tracked").replace("<b>&", "an old one")))
                .contains(
                        "<li>tracked pact: an old one: differs from what the tests wrote</li>",
                        "<li>tracked pact: &lt;b&gt;&amp;: differs from what the tests wrote</li>");
    }

    @ParameterizedTest
    @CsvSource({"pact", "coverage", "verification", "strength"})
    void showsWhichResultsAreMissing(String part) throws IOException {
        assertThat(page(part, "{}")).contains("<li>" + part + ": no results were written</li>");
    }

    @Test
    void showsWhatTheRustVerifierDoesNotVerify() throws IOException {
        assertThat(page("rust", RESULTS.get("rust").replace("OK", "ERROR")))
                .contains("<li>stub: a reading: not verified by Pact&#39;s Rust verifier</li>");
    }

    @Test
    void showsAMistakeThatOtherChecksDetectThanExpected() throws IOException {
        assertThat(page("strength", RESULTS.get("strength").replace("'expected': 'PACT'", "'expected': 'STUB'")))
                .contains("<li>strength: a slip: PACT</li>", "<td class=\"bad\">");
    }

    @Test
    void showsTheTestsThatFailed() throws IOException {
        assertThat(page("tracked", RESULTS.get("tracked"), new TestFailure("PoolTest frees", "no <a>\nat all")))
                .contains(
                        "<li>PoolTest frees: no &lt;a&gt; at all</li>",
                        "<summary>PoolTest frees</summary>\n<pre>no &lt;a&gt;\nat all</pre>")
                .doesNotContain("agree.</p>");
    }

    @Test
    void showsWhatWasSeenAtTheService() throws IOException {
        String live = """
                {'seen': '2026-11-26T05:00:00Z', 'service': 'https://service.example', 'verdict': 'drift', 'requests': [
                  {'request': 'reading', 'verdict': 'drift', 'status': 200, 'client': 'UNKNOWN', 'reason': null, 'findings': [
                    {'pointer': '/body/data', 'seen': 'it is <b>', 'specified': 'object', 'location': '#/components'}]},
                  {'request': 'updating', 'verdict': 'could not tell', 'status': null, 'reason': 'no response'}]}
                """;

        assertThat(page("live", live))
                .contains(
                        "<h2>Seen at the service on 2026-11-26T05:00:00Z</h2>",
                        "<td>reading</td><td class=\"bad\">drift</td><td>200</td><td>UNKNOWN</td>",
                        "<b>/body/data</b>: it is &lt;b&gt;<div class=\"quiet\">object</div><code>#/components</code>",
                        "<td>updating</td><td class=\"exempt\">could not tell</td><td>no response</td>");
    }

    @Test
    void distinguishesALiveCheckThatCouldNotTellFromAViolation() throws IOException {
        String live = "{'verdict': 'could not tell', 'requests': []}";
        TestFailure undecided = new TestFailure("LiveServiceCheck theServiceAgreesWithTheContract", "no response");

        assertThat(page("live", live, undecided))
                .contains("The live check could not tell if the service has drifted:")
                .doesNotContain("The contract is violated");
        assertThat(page("live", live.replace("could not tell", "drift"), undecided))
                .contains("The contract is violated:");
        assertThat(page("live", live, undecided, new TestFailure("PoolTest frees", "x")))
                .contains("The contract is violated:");
    }

    @Test
    void doesNotMentionALiveCheckThatDidNotRun() throws IOException {
        assertThat(page("live", "{}")).doesNotContain("section-live");
    }

    @Test
    void needsNoScriptAndNothingFromOutside() throws IOException {
        assertThat(page("rust", "{}")).doesNotContain("<script", " src=", "@import", "url(", "href=\"http");
    }

    private static String page(String part, String instead, TestFailure... failures) throws IOException {
        Map<String, String> results = new HashMap<>(RESULTS);
        results.put(part, instead);
        return ContractPage.of(new Results(
                json(results.get("tracked")),
                json(results.get("pact")),
                json(results.get("coverage")),
                json(results.get("verification")),
                json(results.get("strength")),
                json(results.get("rust")),
                json(results.get("live")),
                List.of(failures)));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
