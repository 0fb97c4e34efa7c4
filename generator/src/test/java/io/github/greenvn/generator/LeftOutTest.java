package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Operations that are not supported, or not selected, can be left out. */
@Tag("slow")
class LeftOutTest {

    private static final UnaryOperator<CodegenConfigurator> SKIP =
            options -> options.addAdditionalProperty("unsupportedOperations", "skip");

    /** Two supported operations, and three with a problem: their own, their path's, and a schema's that theirs refers to. */
    private static final String PATHS = """
              /x:
                get: { operationId: good, tags: [ a ], responses: &good { '200': { description: G., content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }
                post: { operationId: upload, tags: [ a ], requestBody: { content: { multipart/mixed: { schema: { type: object } } } }, responses: *good }
              /y/{id}:
                parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
                get: { operationId: schema, tags: [ a ], responses: { '200': { description: G., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/S' } } } } } } }
                put: { operationId: alsoGood, tags: [ b ], responses: { '204': { description: G. } } }
              /z:
                parameters: [ { name: c, in: header, schema: { type: object } } ]
                get: { operationId: cookie, tags: [ c ], responses: *good }
            """;

    private static final String SPEC = Generation.spec(
            "3.0.3", PATHS, "{ properties: { b: { $ref: '#/components/schemas/B' }, n: { x-aliases: a } } }", "");

    @TempDir
    Path folder;

    @Test
    void unsupportedOperationsAreLeftOutAndListed() throws IOException {
        Generation.run(SPEC, folder, SKIP);

        assertThat(Generation.written(folder)).containsExactly("A.java", "AApi.java", "B.java", "BApi.java");
        assertThat(folder.resolve("out/unsupported-operations.txt")).hasContent("""
                POST /x
                  - POST /x: its body is multipart/mixed, which is not supported
                GET /y/{id}
                  - schema S.n has x-aliases that are not a list of names
                GET /z
                  - GET /z: its header parameter c is an object or bytes; only strings, numbers, booleans and enums are supported
                """);
        assertThat(api("AApi")).contains("""
                 * <p>Operations of the specification that are left out, since they are not supported:
                 *
                 * <ul>
                 *   <li>{@code POST /x}
                 *   <li>{@code GET /y/{id}}
                 * </ul>
                 */
                """);
        assertThat(api("BApi")).contains("alsoGood").doesNotContain("left out");
    }

    @Test
    void aSpecificationIsStillRefusedIfNothingOfItIsSupported() {
        String paths = PATHS.replaceAll("get: .*good, .*", "").replaceAll("put: .*", "");

        assertThatThrownBy(() -> Generation.run(
                        Generation.spec("3.0.3", paths.replace("*good", "{}"), "{ type: file }", ""), folder, SKIP))
                .hasMessageContaining("schema S has the type file")
                .hasMessageContaining("GET /z: its header parameter c is an object");
    }

    @Test
    void aProblemOfTheWholeFileIsStillRefused() {
        String spec = Generation.spec("3.0.3", PATHS, "{ type: file }", "x-envelope: { success: ok }");

        assertThatThrownBy(() -> Generation.run(spec, folder, SKIP))
                .hasMessageContaining("x-envelope success must be")
                .hasMessageNotContaining("multipart");
    }

    @Test
    void theOptionHasTwoValues() {
        assertThatThrownBy(() -> Generation.run(
                        SPEC, folder, options -> options.addAdditionalProperty("unsupportedOperations", "ignore")))
                .hasMessage("unsupportedOperations must be refuse or skip; got ignore");
    }

    @Test
    void onlyTheOperationsThatAFilterSelectsAreChecked() throws IOException {
        Generation.run(SPEC, folder, options -> options.addOpenapiNormalizer("FILTER", "operationId:good"));
        assertThat(Generation.written(folder)).containsExactly("A.java", "AApi.java");
        assertThat(api("AApi")).doesNotContain("upload", "left out");

        Generation.run(SPEC, folder, options -> options.addOpenapiNormalizer("FILTER", "tag:b"));
        assertThat(api("BApi")).contains("alsoGood");
    }

    @Test
    void anInternalOperationIsNotChecked() throws IOException {
        Generation.run(
                SPEC.replaceAll("operationId: (upload|schema|cookie)", "x-internal: true, operationId: $1"),
                folder,
                options -> options);

        assertThat(Generation.written(folder)).containsExactly("A.java", "AApi.java", "BApi.java");
    }

    private String api(String name) throws IOException {
        return Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/api/" + name + ".java"));
    }
}
