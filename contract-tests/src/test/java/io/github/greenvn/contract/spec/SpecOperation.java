package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.spec.OpenApiFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An operation of a specification, with the locations of its parts. */
record SpecOperation(OpenApiFile file, String path, String method) {

    private static final JsonPointer PATHS = JsonPointer.compile("/paths");
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    static List<SpecOperation> all(OpenApiFile file) {
        return names(file.at(PATHS))
                .flatMap(path -> names(file.at(PATHS.appendProperty(path)))
                        .filter(METHODS::contains)
                        .map(method -> new SpecOperation(file, path, method)))
                .toList();
    }

    /** {@return the operation that the interaction calls; empty if the specification has none} */
    static Optional<SpecOperation> of(OpenApiFile file, WrittenInteraction interaction) {
        return of(file, interaction.method(), interaction.path());
    }

    /** {@return the operation with that method and that path; empty if the specification has none} */
    static Optional<SpecOperation> of(OpenApiFile file, String method, String path) {
        return all(file).stream()
                .filter(operation -> operation.method.equalsIgnoreCase(method)
                        && path.matches(operation.path.replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst();
    }

    String id() {
        return file.at(at()).path("operationId").asText(method + " " + path);
    }

    JsonPointer at() {
        return PATHS.appendProperty(path).appendProperty(method);
    }

    /** {@return the location of the request body; one without a node if it has none} */
    JsonPointer requestBody() {
        return file.resolve(at().appendProperty("requestBody"));
    }

    Stream<String> statuses() {
        return names(file.at(at().appendProperty("responses")));
    }

    JsonPointer response(String status) {
        return file.resolve(at().appendProperty("responses").appendProperty(status));
    }

    /** {@return the parameters, of the path and of the operation} */
    Stream<JsonNode> parameters() {
        return Stream.of(PATHS.appendProperty(path), at())
                .map(owner -> owner.appendProperty("parameters"))
                .flatMap(list -> IntStream.range(0, file.at(list).size())
                        .mapToObj(index -> file.at(file.resolve(list.appendIndex(index)))));
    }

    /** {@return the names of the security schemes that the operation requires; those of the whole specification if it names none} */
    Stream<String> securitySchemes() {
        JsonNode own = file.at(at()).path("security");
        JsonNode asked = own.isMissingNode() ? file.root().path("security") : own;
        return elements(asked).flatMap(SpecOperation::names);
    }

    /** {@return whether that scheme is HTTP Basic} */
    boolean isBasic(String scheme) {
        return file.root()
                .path("components")
                .path("securitySchemes")
                .path(scheme)
                .path("scheme")
                .asText()
                .equals("basic");
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey);
    }
}
