package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleTest {

    @TestFactory
    Stream<DynamicNode> fitsItsSchema() {
        return OpenApiFile.all().stream().map(file -> fitTheirSchemas(file, new Schemas(file.root())));
    }

    @TestFactory
    Stream<DynamicNode> namesNoUndocumentedProperty() {
        return OpenApiFile.released().stream().map(file -> fitTheirSchemas(file, new Schemas(closed(file.root()))));
    }

    private static DynamicNode fitTheirSchemas(OpenApiFile file, Schemas schemas) {
        return dynamicContainer(
                file.name(),
                ExampleFinder.examplesOf(file).stream()
                        .map(example -> dynamicTest(example.title(), () -> assertThat(
                                        schemas.violations(example.schema(), file.at(example.location())))
                                .as("%s at %s", example.title(), example.location())
                                .isEmpty())));
    }

    /** Compares the finder, which follows the structure of OpenAPI, with a search by key. */
    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#released")
    void allAreFound(OpenApiFile file) {
        Stream<JsonPointer> byKey = examplesIn(file.root(), JsonPointer.empty());

        assertThat(ExampleFinder.examplesOf(file))
                .isNotEmpty()
                .extracting(Example::location)
                .containsExactlyInAnyOrderElementsOf(byKey.toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#released")
    void everyStatusHasOne(OpenApiFile file) {
        JsonNode paths = file.at(JsonPointer.compile("/paths"));
        paths.fieldNames().forEachRemaining(path -> {
            JsonPointer at = JsonPointer.compile("/paths").appendProperty(path);
            file.at(at).fieldNames().forEachRemaining(method -> {
                JsonPointer responses = at.appendProperty(method).appendProperty("responses");
                file.at(responses).fieldNames().forEachRemaining(status -> assertThat(
                                file.at(file.resolve(responses.appendProperty(status)))
                                        .findValues("examples"))
                        .as(method + " " + path + " " + status)
                        .isNotEmpty());
            });
        });
    }

    private static Stream<JsonPointer> examplesIn(JsonNode node, JsonPointer at) {
        return node.properties().stream().flatMap(child -> {
            JsonPointer location = at.appendProperty(child.getKey());
            if (child.getKey().equals("example")) {
                return Stream.of(location);
            }
            if (child.getKey().equals("examples")) {
                return child.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .map(name -> location.appendProperty(name).appendProperty("value"));
            }
            return examplesIn(child.getValue(), location);
        });
    }

    /** Returns a copy whose object schemas allow only the properties that they name. */
    private static JsonNode closed(JsonNode root) {
        JsonNode closed = root.deepCopy();
        closed.findParents("properties").stream()
                .map(ObjectNode.class::cast)
                .filter(schema -> !schema.has("additionalProperties"))
                .forEach(schema -> schema.put("additionalProperties", false));
        return closed;
    }
}
