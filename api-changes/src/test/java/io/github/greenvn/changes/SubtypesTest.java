package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares schemas that are reached only through the discriminator of a schema without alternatives. */
class SubtypesTest {

    private static final String IMPLICIT = """
            openapi: 3.0.3
            paths:
              /pets:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses:
                    '200': {content: {application/json: {schema: {properties: {pet: {$ref: '#/components/schemas/Pet'}}}}}}
              /cat:
                get:
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [kind, name]
                  properties: {kind: {type: string}, name: {type: string, maxLength: 20}}
                  discriminator: {propertyName: kind}
                Dog:
                  allOf:
                    - $ref: '#/components/schemas/Pet'
                    - required: [friend]
                      properties: {friend: {$ref: '#/components/schemas/Pet'}, bark: {type: string}}
                Puppy: {allOf: [{$ref: '#/components/schemas/Dog'}, {properties: {age: {type: integer}}}]}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {lives: {type: integer}}}
                Broken: {allOf: [{$ref: '#/components/schemas/None'}]}
            """;

    private static final String MAPPED = IMPLICIT.replace(
            "{propertyName: kind}",
            "{propertyName: kind, mapping: {dog: '#/components/schemas/Dog', cat: Cat, pet: Pet, bird: 'birds.yaml#/Bird'}}");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOtherFiles() throws IOException {
        for (String name : List.of("old", "new")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(folder.resolve("old/birds.yaml"), "Bird: {properties: {wings: {type: integer}}}");
        Files.writeString(folder.resolve("new/birds.yaml"), "Bird: {properties: {wings: {type: string}}}");
    }

    @Test
    void theSubtypesOfAMappingAreCompared() throws IOException {
        assertThat(changes(MAPPED, MAPPED.replace("bark: {type: string}", "bark: {type: integer}")))
                .containsExactlyInAnyOrder(
                        "request <Dog>.bark request-type-changed",
                        "response 200 pet<Dog>.bark response-type-changed",
                        "request <Bird>.wings request-type-changed",
                        "response 200 pet<Bird>.wings response-type-changed");
    }

    @Test
    void withoutAMappingThoseThatExtendTheBaseAreCompared() throws IOException {
        assertThat(changes(
                        IMPLICIT,
                        IMPLICIT.replace("age: {type: integer}", "age: {type: integer}, new: {}")
                                .replace("age: {type: integer}", "age: {type: string}")))
                .containsExactlyInAnyOrder(
                        "request <Puppy>.age request-type-changed",
                        "request <Puppy>.new request-property-added",
                        "response 200 pet<Puppy>.age response-type-changed",
                        "response 200 pet<Puppy>.new response-property-added");
    }

    @Test
    void aSubtypeThatIsUsedItselfHasNoOtherSubtypes() throws IOException {
        assertThat(changes(IMPLICIT, IMPLICIT.replace("lives: {type: integer}", "lives: {type: string}")))
                .containsExactlyInAnyOrder(
                        "request <Cat>.lives request-type-changed",
                        "response 200 lives response-type-changed",
                        "response 200 pet<Cat>.lives response-type-changed");
    }

    @Test
    void aChangeOfTheBaseIsNotRepeatedForItsSubtypes() throws IOException {
        assertThat(changes(
                        IMPLICIT,
                        IMPLICIT.replace("maxLength: 20", "maxLength: 10").replace("[kind, name]", "[kind]")))
                .containsExactlyInAnyOrder(
                        "request name request-optional",
                        "request name request-max-length-decreased",
                        "response 200 name response-max-length-decreased",
                        "response 200 name response-optional",
                        "response 200 pet.name response-max-length-decreased",
                        "response 200 pet.name response-optional");
    }

    @Test
    void aSubtypeMayChangeWhatItInherits() throws IOException {
        assertThat(changes(IMPLICIT, IMPLICIT.replace("[friend]", "[friend, bark]")))
                .containsExactlyInAnyOrder(
                        "request <Dog>.bark request-required",
                        "request <Puppy>.bark request-required",
                        "response 200 pet<Dog>.bark response-required",
                        "response 200 pet<Puppy>.bark response-required");
    }

    @Test
    void aSchemaThatOnlyWrapsTheBaseHasItsSubtypes() throws IOException {
        String wrapped = IMPLICIT.replace(
                "{properties: {pet: {$ref: '#/components/schemas/Pet'}}}",
                "{properties: {pet: {nullable: true, allOf: [{$ref: '#/components/schemas/Pet'}]}}}");

        assertThat(changes(wrapped, wrapped.replace("bark: {type: string}", "bark: {type: integer}")))
                .contains("response 200 pet<Dog>.bark response-type-changed");
    }

    private List<String> changes(String before, String after) throws IOException {
        Path old = Files.writeString(folder.resolve("old/api.yaml"), before);
        Path current = Files.writeString(folder.resolve("new/api.yaml"), after);
        return Changes.of(Versions.of(new Spec(old), new Spec(current))).stream()
                .map(change -> (change.where() + " " + change.path()).strip() + " " + change.rule())
                .toList();
    }
}
