package io.github.greenvn.changes.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares recordings with small specifications that are written in other ways than that of Lead Assist. */
class NotationTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "3.1.0 | {enum: [a]}                                     | null | {enum: [a, null]}",
                "3.1.0 | {allOf: [{type: string}, {maxLength: 1}]}       | null | {allOf: [{type: [string, 'null']}, {maxLength: 1}]}",
                "3.1.0 | {type: string}                                  | a    |",
                "3.1.0 | {type: string}                                  | null | {type: [string, 'null']}",
                "3.1.0 | {type: [string, integer]}                       | null | {type: [string, integer, 'null']}",
                "3.1.0 | {type: [string, 'null'], enum: [a, null]}       | null |",
                "3.1.0 | {type: string, enum: [a]}                       | null | {type: [string, 'null'], enum: [a, null]}",
                "3.1.0 | {type: string}                                  | 1    | {type: integer}",
                "3.1.0 | {type: string, x-a: b, maxLength: 1}            | [1, null] | {type: array, items: {type: [integer, 'null']}, x-a: b}",
                "3.0.3 | {type: string, nullable: true}                  | null |",
                "3.0.3 | {type: number}                                  | 1    |",
                "3.0.3 | {type: integer}                                 | 1.0  |",
                "3.0.3 | {type: integer}                                 | 1.5  | {type: number}",
                "3.0.3 | {type: string, pattern: '^a$', maxLength: 9}    | b    | {type: string, maxLength: 9}",
                "3.0.3 | {type: integer, enum: [1], x-enum-varnames: [A]} | 2   | {type: integer, enum: [1, 2], x-enum-varnames: [A, VALUE_2]}",
                "3.0.3 | {type: object}                                  | {a: 1} |",
                "3.0.3 | {type: object, additionalProperties: {type: integer}} | {a: 1} |",
                "3.0.3 | {type: object, additionalProperties: {type: string}}  | {a: 1} | {type: object, additionalProperties: {type: integer}}",
                "3.0.3 | {properties: {b: {}}, additionalProperties: true}     | {a: 1} |",
                "3.0.3 | {properties: {b: {}}}                           | {a: 1} | {properties: {b: {}, a: {type: integer}}}",
                "3.0.3 | {allOf: [{properties: {a: {type: integer}}}]}   | {a: 1} |",
                "3.0.3 | {allOf: [{required: [b, c]}, {properties: {b: {}}}]} | {a: 1, c: 1} | {allOf: [{required: [c]}, {properties: {b: {}, a: {type: integer}, c: {type: integer}}}]}",
                "3.0.3 | {oneOf: [{type: string}, {type: integer, enum: [1]}]} | 2 | {oneOf: [{type: string}, {type: integer, enum: [1, 2]}]}",
                "3.0.3 | {properties: {b: {}}, oneOf: [{properties: {a: {}}}]}  | {a: 1, b: 1} |",
                "3.0.3 | {allOf: [{oneOf: [{type: string}]}]}            | 1    | {type: integer}",
                "3.0.3 | {oneOf: [{type: string}, {type: object}]}       | null | {oneOf: [{type: string}, {type: object}], nullable: true}",
                "3.1.0 | {oneOf: [{type: string}, {type: object}]}       | null | {oneOf: [{type: string}, {type: object}, {type: 'null'}]}",
                "3.1.0 | {oneOf: [{type: string}, {type: 'null'}]}       | null |",
                "3.0.3 | {oneOf: [{oneOf: [{type: string}]}, {properties: {a: {enum: [1]}}}]} | {a: 2} | {oneOf: [{oneOf: [{type: string}]}, {properties: {a: {enum: [1, 2]}}}]}",
                "3.1.0 | {allOf: [{type: string}, {type: [string, 'null']}]} | null | {allOf: [{type: [string, 'null']}, {type: [string, 'null']}]}",
                "3.1.0 | {type: string, oneOf: [{}, {pattern: a}]}       | null | {type: [string, 'null'], oneOf: [{}, {pattern: a}]}",
                "3.0.3 | {type: object, additionalProperties: false}     | {a: 1} | {type: object, additionalProperties: false, properties: {a: {type: integer}}}",
                "3.0.3 | {additionalProperties: false}                   | {'+9': 1} | {additionalProperties: {type: integer}}",
                "3.0.3 | {allOf: [{additionalProperties: false, properties: {a: {}}}, {properties: {b: {}}}]} | {a: 1, b: 2} | {allOf: [{additionalProperties: false, properties: {a: {}, b: {type: integer}}}, {properties: {b: {}}}]}",
                "3.1.0 | {properties: {a: true}, patternProperties: {'^x-': {type: string}}} | {a: 1, x-b: c} |",
                "3.0.3 | {properties: {a: {writeOnly: true}}, required: [a]} | {} |",
                "3.0.3 | {oneOf: [{required: [a], properties: {a: {}}}, {required: [b], properties: {b: {type: string}}}]} | {b: 1, c: 2} | {oneOf: [{required: [a], properties: {a: {}}}, {required: [b], properties: {b: {type: integer}, c: {type: integer}}}]}",
                "3.0.3 | {oneOf: [{type: string}, {properties: {a: {enum: [1]}, b: {enum: [1]}}}]} | {a: 2, b: 1} | {oneOf: [{type: string}, {properties: {a: {enum: [1, 2]}, b: {enum: [1]}}}]}",
                "3.0.3 | {allOf: [{pattern: b}, {pattern: c}, {pattern: d}]} | x | {allOf: [{}, {}, {}]}",
                "3.0.3 | {enum: [b c], x-enum-varnames: [B_C]}           | b-c  | {enum: [b c, b-c], x-enum-varnames: [B_C, B_C_2]}",
                "3.0.3 | {enum: [a], x-enum-varnames: [A]}               | ''   | {enum: [a, ''], x-enum-varnames: [A, VALUE_]}",
                "3.0.3 | {anyOf: [{type: string}, {properties: {a: {}}, type: object}]} | {a: 1} |",
            })
    void aValueChangesASchema(String version, String schema, String value, String changed) throws IOException {
        JsonNode specification = specification(version, "{'200': {content: {application/json: {schema: %s}}}}", schema);

        RecordedChanges changes =
                changes(specification, "{status: 200, contentType: application/json, body: %s}", value);

        assertThat(changes.overlay()
                        .document()
                        .at("/paths/~1a~1{b}/get/responses/200/content/application~1json/schema"))
                .isEqualTo(YAML.readTree(changed == null ? schema : changed));
        assertThat(changes.overlay().size() == 0).isEqualTo(changed == null);
        if (changed != null) {
            assertThat(RecordedChangesTest.applied(
                            specification, changes.overlay().toJson("a test")))
                    .isEqualTo(YAML.readTree(changes.overlay().document().toString()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Pet    | {kind: Dog, new: 1, a: x} | new property new @ Dog; new property a @ Dog",
                "Pet    | {kind: kitten, b: 1}      | new property b @ Cat",
                "Pet    | {kind: Bird, b: x}        |",
                "A      | {p: 1}                    | new property p @ B",
                "Self   | a                         | another type @ schema",
                "Encoded | {z: 1}                   | new property z @ En{co}+/ded",
            })
    void referencesThatLeadBackAreFollowedOnce(String schema, String value, String expected) throws IOException {
        JsonNode specification = specification(
                "3.0.3", "{'200': {content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}}", schema);
        ((ObjectNode) specification).set("components", YAML.readTree("""
                schemas:
                  Pet:
                    properties: {kind: {}}
                    discriminator: {propertyName: kind, mapping: {kitten: '#/components/schemas/Cat'}}
                    oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {a: {}}}
                  Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {b: {}}}
                  A: {allOf: [{$ref: '#/components/schemas/B'}]}
                  B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {q: {}}}
                  Self: {type: object, anyOf: [{$ref: '#/components/schemas/Self'}]}
                  Encoded: {$ref: '#/components/schemas/En%7Bco%7D+~1ded'}
                  En{co}+/ded: {properties: {q: {}}}
                """));

        RecordedChanges changes =
                changes(specification, "{status: 200, contentType: application/json, body: %s}", value);

        assertThat(changes.changes().stream()
                        .map(change -> change.text().replaceFirst(", .*", "") + " @ "
                                + change.at().last().getMatchingProperty())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/components/schemas/None", "#/paths/~1a~1{b}/get/responses/200/content/a/schema"})
    void aReferenceWithoutATargetIsRefused(String reference) throws IOException {
        JsonNode specification = specification("3.0.3", "{'200': {content: {a: {schema: {$ref: '%s'}}}}}", reference);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> changes(specification, "{status: 200, contentType: a, body: 1}"))
                .withMessageContaining(reference + ", which does not exist or refers to itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{4XX: {description: d}}            | {status: 404}             |",
                "{default: {description: d}}        | {status: 404}             |",
                "{'404': {description: d}}          | {status: 404, contentType: null} |",
                "{'404': {content: {application/json: {}}}} | {status: 404, contentType: application/json, body: 1} |",
                "null                               | {status: 404}             | new status 404",
                "{'404': {content: {'*/*': {schema: {}}}}} | {status: 404, contentType: text/html, text: ''} |",
                "{'404': {content: {text/*: {}}}}   | {status: 404, contentType: text/html, text: ''} |",
                "{'404': {content: {text/plain; charset=utf-8: {}}}} | {status: 404, contentType: text/PLAIN; charset=ascii, text: ''} |",
                "{'404': {description: d}}          | {status: 404, contentType: application/json, body: [1]} | new media type application/json",
                "{'200': {description: d}}          | {status: 404}             | new status 404",
            })
    void aResponseChangesTheResponses(String responses, String response, String expected) throws IOException {
        RecordedChanges changes = changes(specification("3.0.3", "%s", responses), "%s", response);

        assertThat(changes.changes().stream().map(RecordedChanges.Change::text).collect(Collectors.joining("; ")))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(changes.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/b/c | {status: 200}                                         | no operation of that method and path",
                "/a/c | {status: 200, contentType: application/json, text: ''} | the body is not JSON, or there is none",
                "/a/c | {status: 200}                                         | the response has no media type",
            })
    void whatNoChangeCanAllowIsANote(String path, String response, String note) throws IOException {
        JsonNode specification = specification("3.0.3", "{'200': {content: {application/json: {schema: {}}}}}");
        JsonNode file = YAML.readTree("{method: GET, path: %s, response: %s}".formatted(path, response));

        RecordedChanges changes = RecordedChanges.of(specification, List.of(Recording.of("r.json", file)));

        assertThat(changes.changes()).isEmpty();
        assertThat(OverlayCommand.list(changes))
                .startsWith("- not in the overlay: r.json: ")
                .endsWith(note + "\n");
    }

    @Test
    void anEnumValueThatIsNotAWordOfTheServiceIsANote() throws IOException {
        JsonNode specification = specification(
                "3.0.3",
                "{'200': {content: {application/json: {schema: {type: array, items: {enum: [1], type: %s}}}}}}",
                "null");

        RecordedChanges changes = changes(
                specification,
                "{status: 200, contentType: application/json, body: [{phone: '+919999'}, [Asha], text-1]}");

        assertThat(changes.changes()).isEmpty();
        assertThat(OverlayCommand.list(changes))
                .contains("/body/0, which", "/body/1, which", "/body/2, which")
                .doesNotContain("919999", "Asha");
    }

    @Test
    void anErrorsBodyIsNoAllocation() throws IOException {
        JsonNode specification = specification(
                "3.0.3",
                "{'200': {content: {application/json: {schema: {properties: {id: {}}}}}}, '404': {description: d}}");

        RecordedChanges changes = changes(specification, "{status: 404, contentType: application/json, body: {e: 1}}");

        assertThat(changes.overlay().document().findValue("404").findValue("schema"))
                .isEqualTo(YAML.readTree("{type: object, properties: {e: {type: integer}}}"));
    }

    @Test
    void severalFilesAreRefused() throws IOException {
        JsonNode specification = specification("3.0.3", "{'200': {$ref: 'other.yaml#/a'}}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> changes(specification, "{status: 200}"))
                .withMessageContaining("other.yaml#/a")
                .withMessageContaining("join its files");
    }

    @Test
    void aFileThatIsNoRecordingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recording.of("r.json", YAML.createObjectNode()))
                .withMessageStartingWith("r.json is not a recording: it needs ");
    }

    private static JsonNode specification(String version, String responses, Object... values) throws IOException {
        return YAML.readTree("{openapi: %s, paths: {'/a/{b}': {get: {responses: %s}}}}"
                .formatted(version, responses.formatted(values)));
    }

    private static RecordedChanges changes(JsonNode specification, String response, Object... values)
            throws IOException {
        JsonNode file = YAML.readTree("{method: GET, path: /a/c, response: %s}".formatted(response.formatted(values)));
        return RecordedChanges.of(specification, List.of(Recording.of("r.json", file)));
    }
}
