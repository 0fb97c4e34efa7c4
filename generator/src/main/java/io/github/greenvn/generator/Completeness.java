package io.github.greenvn.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import java.util.TreeSet;

/** What every other check relies on: a specification has paths, operations have answers, references lead somewhere. */
final class Completeness {

    private Completeness() {}

    static void demand(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().isEmpty()) {
            throw refused("it has no paths");
        }
        // An operation without answers is refused by its place, with what else is wrong.
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getResponses() == null)
                .forEach(operation -> operation.setResponses(new ApiResponses()));
    }

    /** To be asked when what describes errors only is gone. */
    static void refuseBrokenReferences(OpenAPI api) {
        JsonNode whole = ErrorModels.tree(api);
        Set<String> broken = new TreeSet<>();
        collect(whole, whole, broken);
        if (!broken.isEmpty()) {
            throw refused("it refers to " + String.join(", ", broken) + ", and nothing is there");
        }
    }

    private static void collect(JsonNode part, JsonNode whole, Set<String> broken) {
        String reference = part.path("$ref").asText();
        if (reference.startsWith("#/") && whole.at(reference.substring(1)).isMissingNode()) {
            broken.add(reference);
        }
        part.properties().stream()
                .filter(each -> !Set.of("example", "examples").contains(each.getKey()))
                .forEach(each -> collect(each.getValue(), whole, broken));
        if (part.isArray()) {
            part.forEach(each -> collect(each, whole, broken));
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("a client of this specification cannot be generated:\n  - " + why);
    }
}
