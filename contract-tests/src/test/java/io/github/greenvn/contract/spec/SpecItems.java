package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.spec.OpenApiFile;
import java.util.Set;
import java.util.TreeSet;

/** The items of a specification, each under a name: "updateGreenVn 409", "Region = KA", "ErrorResponse.data null". */
final class SpecItems {

    private final OpenApiFile file;
    private final Set<String> items = new TreeSet<>();
    private final Set<JsonPointer> seen = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));

    private SpecItems(OpenApiFile file) {
        this.file = file;
    }

    static Set<String> of(OpenApiFile file) {
        SpecItems all = new SpecItems(file);
        SpecOperation.all(file).forEach(all::operation);
        return all.items;
    }

    private void operation(SpecOperation operation) {
        String id = operation.id();
        items.add(id);
        operation.parameters().forEach(parameter -> items.add(parameter(id, parameter)));
        operation.securitySchemes().forEach(scheme -> items.add(id + " security " + scheme));
        JsonPointer request = operation.requestBody();
        if (file.at(request).isObject() && !file.at(request).path("required").asBoolean()) {
            items.add(id + " request absent");
        }
        message(id + " request", request);
        operation.statuses().forEach(status -> {
            items.add(id + " " + status);
            message(id + " " + status, operation.response(status));
        });
    }

    private void message(String name, JsonPointer message) {
        JsonPointer content = message.appendProperty("content");
        SpecOperation.names(file.at(message).path("headers")).forEach(header -> items.add(name + " header " + header));
        SpecOperation.names(file.at(content)).forEach(type -> {
            items.add(name + " " + type);
            schema(content.appendProperty(type).appendProperty("schema"));
        });
    }

    private void schema(JsonPointer reference) {
        JsonPointer at = file.resolve(reference);
        JsonNode schema = file.at(at);
        if (!seen.add(at)) {
            return;
        }
        String name = name(at);
        schema.path("enum").forEach(value -> items.add(value(name, value)));
        if (schema.path("nullable").asBoolean()) {
            items.add(name + " null");
        }
        if (schema.has("items")) {
            schema(at.appendProperty("items"));
        }
        SpecOperation.names(schema.path("properties")).forEach(property -> {
            items.add(name + "." + property);
            if (!SchemaLookup.requires(schema, property)) {
                items.add(name + "." + property + " absent");
            }
            schema(at.appendProperty("properties").appendProperty(property));
        });
    }

    static String parameter(String operation, JsonNode parameter) {
        return operation + " " + parameter.path("in").asText() + " parameter "
                + parameter.path("name").asText();
    }

    static String value(String schema, JsonNode value) {
        return schema + " = " + value.asText();
    }

    /** {@return the name of a schema, as short as its location allows} */
    static String name(JsonPointer schema) {
        return schema.toString()
                .replace("/components/schemas/", "")
                .replace("/properties/", ".")
                .replace("/items", "[]");
    }
}
