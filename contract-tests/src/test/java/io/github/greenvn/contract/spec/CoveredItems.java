package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.spec.OpenApiFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The items of a specification that the interactions of a pact cover, under the names of {@link SpecItems}. */
final class CoveredItems {

    private final OpenApiFile file;
    private final Set<String> items = new TreeSet<>();

    private CoveredItems(OpenApiFile file) {
        this.file = file;
    }

    static Set<String> of(OpenApiFile file, List<WrittenInteraction> pact) {
        CoveredItems covered = new CoveredItems(file);
        pact.forEach(interaction ->
                SpecOperation.of(file, interaction).ifPresent(operation -> covered.operation(operation, interaction)));
        return covered.items;
    }

    private void operation(SpecOperation operation, WrittenInteraction interaction) {
        String id = operation.id();
        items.add(id);
        operation
                .parameters()
                .filter(parameter -> isSent(parameter, interaction))
                .forEach(parameter -> items.add(SpecItems.parameter(id, parameter)));
        operation
                .securitySchemes()
                .filter(scheme -> operation.isBasic(scheme)
                        && interaction.request().header("Authorization").isPresent())
                .forEach(scheme -> items.add(id + " security " + scheme));
        if (interaction.request().body().isMissingNode()) {
            items.add(id + " request absent");
        }
        message(id + " request", operation.requestBody(), interaction.request());
        String status = "" + interaction.status();
        items.add(id + " " + status);
        message(id + " " + status, operation.response(status), interaction.response());
    }

    private static boolean isSent(JsonNode parameter, WrittenInteraction interaction) {
        String name = parameter.path("name").asText();
        return switch (parameter.path("in").asText()) {
            case "path" -> true;
            case "query" -> interaction.request().json().path("query").has(name);
            default -> interaction.request().header(name).isPresent();
        };
    }

    private void message(String name, JsonPointer described, WrittenMessage message) {
        message.headers().keySet().forEach(header -> items.add(name + " header " + header));
        message.header("Content-Type").map(type -> type.replaceAll(" *;.*", "")).ifPresent(type -> {
            items.add(name + " " + type);
            JsonPointer schema =
                    described.appendProperty("content").appendProperty(type).appendProperty("schema");
            message.bodies().forEach(body -> value(schema, body));
        });
    }

    private void value(JsonPointer reference, JsonNode value) {
        JsonPointer at = file.resolve(reference);
        String name = SpecItems.name(at);
        if (value.isNull()) {
            items.add(name + " null");
        }
        if (value.isValueNode()) {
            items.add(SpecItems.value(name, value));
        }
        if (value.isArray()) {
            value.forEach(element -> value(at.appendProperty("items"), element));
        }
        if (value.isObject()) {
            properties(at, name, value);
        }
    }

    private void properties(JsonPointer at, String name, JsonNode object) {
        SpecOperation.names(file.at(at).path("properties")).forEach(property -> {
            if (object.has(property)) {
                items.add(name + "." + property);
                value(at.appendProperty("properties").appendProperty(property), object.path(property));
            } else {
                items.add(name + "." + property + " absent");
            }
        });
    }
}
