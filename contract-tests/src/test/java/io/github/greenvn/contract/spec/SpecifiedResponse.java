package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.spec.OpenApiFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a specification about the responses with one status of one operation. */
record SpecifiedResponse(OpenApiFile file, SpecOperation operation, int status) {

    SpecifiedResponse(OpenApiFile file, String method, String path, int status) {
        this(file, SpecOperation.of(file, method, path).orElseThrow(), status);
    }

    Finding status(String pointer, String seen) {
        JsonNode described = file.at(operation.response("" + status)).path("description");
        String statuses = operation.statuses().collect(Collectors.joining(", ", "one of ", ""));
        String meaning = described.isMissingNode() ? "" : "; " + status + ": " + firstSentence(described);
        return new Finding(
                pointer, seen, statuses + meaning, location(operation.at().appendProperty("responses")));
    }

    Finding mediaTypes(String pointer, String seen) {
        JsonPointer content = content();
        String types = SpecOperation.names(file.at(content)).collect(Collectors.joining(" or "));
        return new Finding(pointer, seen, types, location(content));
    }

    Finding body(String pointer, JsonPointer at, String seen) {
        JsonPointer schema = schema(at);
        boolean required = !at.matches()
                && SchemaLookup.requires(file.at(schema(at.head())), at.last().getMatchingProperty());
        return new Finding(pointer, seen, (required ? "required; " : "") + says(file.at(schema)), location(schema));
    }

    Finding properties(String pointer, JsonPointer at) {
        return new Finding(
                pointer,
                "it is unknown",
                properties(at).collect(Collectors.joining(", ", "only ", "")),
                location(schema(at).appendProperty("properties")));
    }

    Stream<String> properties(JsonPointer at) {
        return SpecOperation.names(file.at(schema(at)).path("properties"));
    }

    Stream<String> required(JsonPointer at) {
        return texts(file.at(schema(at)).path("required"));
    }

    private JsonPointer content() {
        return operation.response("" + status).appendProperty("content");
    }

    private JsonPointer schema(JsonPointer at) {
        JsonPointer whole = content().appendProperty("application/json").appendProperty("schema");
        return SchemaLookup.to(file, whole, at);
    }

    private static String location(JsonPointer at) {
        return "#" + at;
    }

    private static String says(JsonNode schema) {
        String type = schema.path("type").asText() + (schema.path("nullable").asBoolean() ? " or null" : "");
        String values = texts(schema.path("enum")).collect(Collectors.joining(", "));
        return type
                + (values.isEmpty() ? "" : ", one of " + values)
                + (schema.has("pattern") ? ", " + schema.path("pattern").asText() : "");
    }

    private static String firstSentence(JsonNode description) {
        return description
                .asText()
                .strip()
                .replaceFirst("(?s)(?<=[.!?])\\s.*", "")
                .replaceAll("\\s+", " ");
    }

    private static Stream<String> texts(JsonNode array) {
        return SpecOperation.elements(array).map(JsonNode::asText);
    }
}
