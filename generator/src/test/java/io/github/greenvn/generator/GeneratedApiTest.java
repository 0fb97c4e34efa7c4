package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operations of a generated API, and what is written for each. */
@Tag("slow")
class GeneratedApiTest {

    @TempDir
    Path folder;

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

        assertThat(Generation.written(folder)).contains("S.java");
        assertThat(Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/model/S.java")))
                .contains("getOther()", "getcD()");
        assertThat(api()).contains("String readAb();", "String aB();");
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
    void aPartOfAPartThatCanOnlyBeNullIsAnyValue() throws IOException {
        generate(Generation.spec(
                "3.0.3",
                "  /x: { post: { operationId: send, requestBody: { content: { application/json:"
                        + " { schema: { $ref: '#/components/schemas/S' } } } }, " + RejectedSpecs.OK + " } }",
                "{ allOf: [ { allOf: [ { type: 'null' } ] } ] }",
                ""));

        assertThat(api()).contains("String send(@Nullable JsonData body);");
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

    private String api() throws IOException {
        return Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/api/DefaultApi.java"));
    }
}
