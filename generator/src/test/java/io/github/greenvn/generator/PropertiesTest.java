package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a specification says of a property is kept, where the property's schema is replaced. */
@Tag("slow")
class PropertiesTest {

    private static final String PATH = """
              /x: { get: { operationId: read, responses: { '200': { description: G., content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } } } } }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oneOf: [ { $ref: '#/components/schemas/A' }, { type: 'null' } ]",
                "anyOf: [ { type: string }, { type: 'null' } ]",
                "anyOf: [ { type: array, items: { type: string } }, { type: 'null' } ]",
            })
    void whatIsBesideTheOnlyTypeOfAPropertyIsKept(String type) throws IOException {
        generate(
                "3.1.0",
                "{ properties: { p: { %1$s, deprecated: true, x-aliases: [ q ] }, r: { %1$s } } }".formatted(type));

        assertThat(model("S"))
                .containsOnlyOnce("@Deprecated")
                .containsOnlyOnce("FromAlias")
                .contains("void setPFromAlias")
                .matches("(?s).*@Deprecated[^}]* getP\\(\\).*");
    }

    @Test
    void aPropertyOfAnInterfaceOrNullHasItsType() throws IOException {
        generate("3.1.0", """
                { properties: { p: { description: P., oneOf: [ { $ref: '#/components/schemas/Either' }, { type: 'null' } ] } } }
                    Either: { oneOf: [ %s ], discriminator: { propertyName: t } }
                """.formatted(RejectedSpecs.A_OR_B).strip());

        assertThat(model("S")).contains("public @Nullable Either getP()");
    }

    @Test
    void aPropertyThatASubtypeDefinesAgainKeepsItsOwnAccess() throws IOException {
        generate("3.0.3", """
                { discriminator: { propertyName: t }, required: [ t, a ], properties: { t: { type: string }, a: { type: string } } }
                    Sub:
                      allOf:
                        - $ref: '#/components/schemas/S'
                        - { required: [ a ], properties: { a: { type: string, format: date, readOnly: true } } }
                """.strip());

        assertThat(model("S")).contains("@RequiredInRequest\n  @RequiredInResponse\n  public String getA");
        assertThat(model("Sub"))
                .contains("@RequiredInResponse\n  public String getA")
                .doesNotContain("@RequiredInRequest");
    }

    private void generate(String version, String schema) throws IOException {
        Generation.run(Generation.spec(version, PATH, schema, ""), folder, options -> options);
    }

    private String model(String name) throws IOException {
        return Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/model/" + name + ".java"));
    }
}
