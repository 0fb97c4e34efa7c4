package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class UnsupportedTest {

    private static final String SUPPORTED =
            Generation.spec("3.0.3", "  /x: { get: { " + RejectedSpecs.OK + " } }", "{ type: object }", "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.github.greenvn.generator.RejectedSpecs#all")
    void isRejectedWithItsLocationBeforeAFileIsWritten(
            String version, String path, String schema, String top, String message) throws IOException {
        assertThatThrownBy(() -> generate(Generation.spec(version, path, schema, top)))
                .hasStackTraceContaining(message);
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dateLibrary, legacy, java8", "implicitHeaders, true, false", "useBeanValidation, true, false"})
    void anOptionThatChangesWhatIsSentIsRejected(String option, String value, String needed) throws IOException {
        assertThatThrownBy(() ->
                        Generation.run(SUPPORTED, folder, options -> options.addAdditionalProperty(option, value)))
                .hasMessage(option + " must be " + needed + ", as the client needs it; got " + value);
        assertThat(written()).isEmpty();
    }

    @Test
    void anotherLibraryIsRejected() {
        assertThatThrownBy(() -> Generation.run(SUPPORTED, folder, options -> options.setLibrary("native")))
                .hasMessage("library must be feign, as the client needs it; got native");
    }

    @Test
    void allProblemsAreReportedAtOnce() throws IOException {
        String spec = Generation.spec(
                "3.0.3",
                "  /x: { post: { operationId: a_b, responses: {}, requestBody: { $ref: '#/components/requestBodies/None' } },"
                        + " get: { operationId: aB, security: [ { none: [] } ], " + RejectedSpecs.OK + " } }",
                "{ x-aliases: a, properties: { a_b: { $ref: '#/components/schemas/None' }, aB: { type: int } } }",
                "x-envelope: { success: ok, other: /code }");

        assertThatThrownBy(() -> generate(spec))
                .hasMessageContaining("#/components/requestBodies/None, which does not exist, at")
                .hasMessageContaining("#/components/schemas/None, which does not exist, at")
                .hasMessageContaining("GET /x: it needs none (not declared), which is not supported")
                .hasMessageContaining("a_b of POST /x in default and aB of GET /x in default would be the same")
                .hasMessageContaining("schema S has x-aliases")
                .hasMessageContaining("schema S.aB has the type int")
                .hasMessageContaining("schema S: its properties a_b and aB would both be getAB()")
                .hasMessageContaining("x-envelope success must be")
                .hasMessageContaining("x-envelope can have");
    }

    @Test
    void schemasThatOnlyErrorsUseAreNotChecked() throws IOException {
        generate(Generation.spec(
                "3.0.3",
                "  /x: { post: { responses: { '200': { description: Good., content: " + RejectedSpecs.JSON + " },"
                        + " '400': { description: Bad., content: { text/event-stream: { schema: { $ref: '#/components/schemas/S' } } } } } } }",
                "{ type: file }",
                ""));

        assertThat(written()).contains("DefaultApi.java", "A.java").doesNotContain("S.java");
    }

    @Test
    void anOwnServerWhoseUrlIsNotKnownIsRejected() {
        String spec = Generation.spec(
                "3.0.3",
                "  /x: { get: { operationId: a, servers: [ { url: /v2 } ], " + RejectedSpecs.OK + " } }",
                "{ type: string }",
                "");

        assertThatThrownBy(() -> generate(spec.replace("https://example.com", "/v1")))
                .hasStackTraceContaining("GET /x: the URL of its own server is relative");
        assertThatThrownBy(() -> generate(spec.replace("/v2", "'https://{r}.example'")))
                .hasStackTraceContaining("or has variables without a default");
    }

    private void generate(String spec) throws IOException {
        Generation.run(spec, folder, options -> options);
    }

    private List<String> written() throws IOException {
        return Generation.written(folder);
    }
}
