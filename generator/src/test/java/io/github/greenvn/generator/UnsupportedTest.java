package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class UnsupportedTest {

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
    void namesThatWouldBeTheSameCanBeMapped() throws IOException {
        String spec = Generation.spec(
                "3.0.3",
                "  /x: { get: { operationId: a_b, " + RejectedSpecs.OK + " }, put: { operationId: aB, "
                        + RejectedSpecs.OK + " } }",
                "{ properties: { c_d: { type: string }, cD: { type: string } } }\n    s: { type: object }",
                "");

        Generation.run(spec, folder, options -> options.addOperationIdNameMapping("a_b", "readAb")
                .addNameMapping("c_d", "other")
                .addModelNameMapping("s", "Small"));

        assertThat(written()).contains("S.java");
        assertThat(Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/model/S.java")))
                .contains("getOther()", "getcD()");
        assertThat(api()).contains("String readAb();", "String aB();");
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
    void aFieldWithAMediaTypeOfBytesIsAFileInOpenApi31() throws IOException {
        generate(Generation.spec(
                "3.1.0",
                "  /x: { post: { operationId: send, requestBody: { content: { multipart/form-data: { schema: { properties:"
                        + " { a: { type: string, contentMediaType: image/png }, b: { type: string, contentMediaType: text/html } } } } } }, "
                        + RejectedSpecs.OK + " } }",
                "{ type: string }",
                ""));

        assertThat(Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/model/SendRequest.java")))
                .contains("FilePart getA()", "String getB()");
    }

    @Test
    void aFormWithoutFieldsIsNoBody() throws IOException {
        generate(Generation.spec(
                "3.0.3",
                "  /x: { post: { operationId: a, requestBody: { content: { application/x-www-form-urlencoded:"
                        + " { schema: { type: object, properties: {} } } } }, " + RejectedSpecs.OK + " } }",
                "{ type: string }",
                ""));

        assertThat(api()).contains("String a();").doesNotContain("urlencoded");
    }

    @Test
    void aListWithoutItemsInAFormIsAListOfAnything() throws IOException {
        generate(Generation.spec(
                "3.1.0",
                "  /x: { post: { operationId: send, requestBody: { content: { application/x-www-form-urlencoded:"
                        + " { schema: { properties: { a: { type: array } } } } } }, " + RejectedSpecs.OK + " } }",
                "{ type: string }",
                ""));

        assertThat(api()).contains("String send(");
    }

    @Test
    void aDeepObjectThatWrapsAListHasBrackets() throws IOException {
        generate(Generation.spec(
                "3.0.3",
                "  /x: { get: { operationId: a, parameters: [ { name: ids, in: query, style: deepObject,"
                        + " schema: { allOf: [ { $ref: '#/components/schemas/S' } ] } } ], " + RejectedSpecs.OK
                        + " } }",
                "{ type: array, items: { type: string } }",
                ""));

        assertThat(api()).contains("/x?ids%5B%5D={ids}");
    }

    @Test
    void withAnEmptyEnvelopeOnlyTheHttpStatusCounts() throws IOException {
        generate(Generation.spec(
                "3.0.3",
                "  /x: { post: { operationId: a, " + RejectedSpecs.OK + " } }",
                "{ type: string }",
                "x-envelope: {}"));

        assertThat(api()).contains("success = {  }", "status = {  }", "code = {  }", "message = {  })");
    }

    @Test
    void withoutAnEnvelopeOnlyTheHttpStatusOfAnotherServerCounts() throws IOException {
        String spec = Generation.spec(
                "3.0.3", "  /x: { post: { operationId: a, " + RejectedSpecs.OK + " } }", "{ type: string }", "");

        generate(spec);
        assertThat(api()).contains("success = {  }", "status = {  }", "code = {  }", "message = { \"/message\" })");

        generate(spec.replace("https://example.com", "https://leadassist.exotel.in"));
        assertThat(api()).doesNotContain("Envelope");
    }

    private String api() throws IOException {
        return Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/api/DefaultApi.java"));
    }

    @Test
    void headersThatOpenApiIgnoresAreNotParameters() throws IOException {
        generate(Generation.spec(
                "3.0.3",
                "  /x: { post: { operationId: a, parameters: [ { name: accept, in: header, schema: { type: string } },"
                        + " { name: Authorization, in: header, schema: { type: string } } ], " + RejectedSpecs.OK
                        + " } }",
                "{ type: string }",
                ""));

        assertThat(api()).contains("String a();").doesNotContain("uthorization");
    }

    @Test
    void securityThatIsNotDeclaredIsAnyOfTheSchemesUnlessItIsDeclaredElsewhere() throws IOException {
        String path = "  /x: { get: { operationId: a, %s" + RejectedSpecs.OK + " }, put: { operationId: b, "
                + RejectedSpecs.OK + " } }";
        String any = "SecurityRequirement({ \"bearer\" })";

        generate(Generation.spec("3.0.3", path.formatted(""), "{ type: string }", ""));
        assertThat(api()).contains(any).doesNotContain("WithoutCredentials");

        generate(Generation.spec("3.0.3", path.formatted("security: [ { basic: [] } ], "), "{ type: string }", ""));
        assertThat(api())
                .contains("WithoutCredentials\n  @RequestLine(value = \"PUT")
                .doesNotContain(any);

        generate(Generation.spec("3.0.3", path.formatted(""), "{ type: string }", "security: []"));
        assertThat(api())
                .contains("WithoutCredentials\n  @RequestLine(value = \"PUT")
                .doesNotContain(any);
    }

    @Test
    void aSpecificationMayBeOnTheClassPathOrInAnotherEncoding() throws IOException {
        String spec = Generation.spec(
                "3.0.3",
                "  /x: { get: { operationId: a, summary: é, " + RejectedSpecs.OK + " } }",
                "{ type: string }",
                "security: []");
        Path latin = Files.writeString(folder.resolve("latin.yaml"), spec, StandardCharsets.ISO_8859_1);

        Generation.run("", folder, options -> options.setInputSpec("on-class-path.yaml"));
        assertThat(api()).contains("void a();");

        Generation.run("", folder, options -> options.setInputSpec(latin.toString()));
        assertThat(api()).contains("String a();", "WithoutCredentials");
    }

    @Test
    void aServerIsWrittenForEachOperationThatHasAnotherThanTheTop() throws IOException {
        String operation = "%s: { operationId: %s, servers: %s, " + RejectedSpecs.OK + " }";
        generate(Generation.spec(
                "3.0.3",
                "  /x: { servers: [ { url: https://path.example/ } ], "
                        + String.join(
                                ", ",
                                operation.formatted(
                                        "get", "own", "[ { url: 'https://own.example/\"a' }, { url: /b } ]"),
                                operation.formatted("put", "path", "[]"),
                                operation.formatted("post", "top", "[ { url: https://example.com/ } ]"),
                                operation.formatted("patch", "relative", "[ { url: /v2/ } ]"),
                                operation.formatted("options", "slash", "[ { url: / } ]"),
                                operation.formatted(
                                        "delete",
                                        "region",
                                        "[ { url: 'https://{r}.example', variables: { r: { default: eu } } } ]"))
                        + " }",
                "{ type: string }",
                "security: [ { basic: [] } ]"));

        assertThat(api())
                .contains("@SpecifiedServer(\"https://example.com\")\n@io")
                .contains("  @SpecifiedServer(\"https://own.example/\\\"a\")\n  @RequestLine(value = \"GET")
                .contains("  @SpecifiedServer(\"https://path.example\")\n  @RequestLine(value = \"PUT")
                .contains("  @SpecifiedServer(\"https://example.com/v2\")\n  @RequestLine(value = \"PATCH")
                .contains("  @SpecifiedServer(\"https://eu.example\")\n  @RequestLine(value = \"DELETE")
                .contains("   */\n  @RequestLine(value = \"OPTIONS")
                .contains("   */\n  @RequestLine(value = \"POST");
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

    @Test
    void securityIsWrittenForEachOperationUnlessItIsHttpBasic() throws IOException {
        String operation = "%s: { operationId: %s, security: [ %s ], " + RejectedSpecs.OK + " }";
        generate(Generation.spec(
                "3.0.3",
                "  /x: { "
                        + String.join(
                                ", ",
                                operation.formatted("get", "basic", "{ basic: [] }"),
                                operation.formatted("put", "none", "{}"),
                                operation
                                        .formatted("post", "both", "{ key: [], bearer: [] }, { hoba: [] }")
                                        .replace("security", "x-security-requirements: [ injected ], security"))
                        + " }",
                "{ type: string }",
                ""));

        String code = "io.github.greenvn.codegen.";
        assertThat(api())
                .contains("@" + code + "SecurityScheme(name = \"key\", type = " + code
                        + "SecurityScheme.Type.HEADER, parameter = \"K\")\n")
                .contains("@" + code + "SecurityScheme(name = \"bearer\", type = " + code
                        + "SecurityScheme.Type.BEARER)\n")
                .contains("  @" + code + "SecurityRequirement({ \"key\", \"bearer\" })\n  @RequestLine(value = \"POST")
                .contains("  @" + code + "WithoutCredentials\n  @RequestLine(value = \"PUT")
                .contains("   */\n  @RequestLine(value = \"GET")
                .doesNotContain("hoba", "digest", "injected");
    }

    private void generate(String spec) throws IOException {
        Generation.run(spec, folder, options -> options);
    }

    private List<String> written() throws IOException {
        return Generation.written(folder);
    }
}
