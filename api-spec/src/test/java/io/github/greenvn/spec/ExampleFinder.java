package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the examples of an OpenAPI file by following its operations and its schemas. */
public final class ExampleFinder {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final OpenApiFile file;
    /** By location: two operations may share a response. */
    private final Map<JsonPointer, Example> found = new LinkedHashMap<>();

    private ExampleFinder(OpenApiFile file) {
        this.file = file;
    }

    public static Collection<Example> examplesOf(OpenApiFile file) {
        ExampleFinder finder = new ExampleFinder(file);
        finder.children("/paths").forEach(finder::path);
        finder.children("/components/schemas").forEach(schema -> finder.schema(name(schema), schema));
        return finder.found.values();
    }

    private void path(JsonPointer path) {
        for (String method : METHODS) {
            JsonPointer operation = path.appendProperty(method);
            if (file.at(operation).isObject()) {
                String id = file.at(operation).path("operationId").asText();
                parameters(id, path.appendProperty("parameters"));
                parameters(id, operation.appendProperty("parameters"));
                content(id + " request", file.resolve(operation.appendProperty("requestBody")));
                children(operation.appendProperty("responses")).forEach(response -> response(id, response));
            }
        }
    }

    private void parameters(String operation, JsonPointer parameters) {
        for (JsonPointer parameter : children(parameters)) {
            JsonPointer real = file.resolve(parameter);
            described(operation + " " + file.at(real).path("name").asText(), real);
        }
    }

    private void response(String operation, JsonPointer response) {
        String title = operation + " " + name(response);
        JsonPointer real = file.resolve(response);
        content(title, real);
        for (JsonPointer header : children(real.appendProperty("headers"))) {
            described(title + " " + name(header), file.resolve(header));
        }
    }

    private void content(String title, JsonPointer body) {
        children(body.appendProperty("content")).forEach(mediaType -> described(title, mediaType));
    }

    /** A media type, a parameter or a header: a schema with examples beside it. */
    private void described(String title, JsonPointer location) {
        JsonPointer schema = location.appendProperty("schema");
        example(title, location.appendProperty("example"), schema);
        for (JsonPointer example : children(location.appendProperty("examples"))) {
            example(title + " " + name(example), file.resolve(example).appendProperty("value"), schema);
        }
        schema(title, schema);
    }

    private void schema(String title, JsonPointer schema) {
        example(title, schema.appendProperty("example"), schema);
        for (JsonPointer property : children(schema.appendProperty("properties"))) {
            schema(title + "." + name(property), property);
        }
        for (String nested : List.of("items", "additionalProperties", "not")) {
            if (file.at(schema).has(nested)) {
                schema(title + "[]", schema.appendProperty(nested));
            }
        }
        for (String combined : List.of("allOf", "anyOf", "oneOf")) {
            children(schema.appendProperty(combined)).forEach(part -> schema(title, part));
        }
    }

    private void example(String title, JsonPointer location, JsonPointer schema) {
        if (!file.at(location).isMissingNode()) {
            found.putIfAbsent(location, new Example(title, location, schema));
        }
    }

    private List<JsonPointer> children(String location) {
        return children(JsonPointer.compile(location));
    }

    private List<JsonPointer> children(JsonPointer location) {
        JsonNode node = file.at(location);
        List<JsonPointer> children = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> children.add(location.appendProperty(name)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            children.add(location.appendIndex(i));
        }
        return children;
    }

    private static String name(JsonPointer location) {
        return location.last().getMatchingProperty();
    }
}
