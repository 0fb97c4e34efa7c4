package io.github.greenvn.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import java.util.TreeSet;

/** Checks what the other checks rely on: paths, responses and targets of references. */
final class Completeness {

    private Completeness() {}

    static void requirePaths(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().isEmpty()) {
            throw rejected("it has no paths");
        }
        // An operation without responses is reported later, with the other problems.
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getResponses() == null)
                .forEach(operation -> operation.setResponses(new ApiResponses()));
    }

    /** Rejects references without a target. What only describes errors has to be removed before. */
    static void requireTargets(OpenAPI api) {
        JsonNode whole = ErrorModels.tree(api);
        Set<String> broken = new TreeSet<>();
        collect(whole, whole, broken);
        if (!broken.isEmpty()) {
            throw rejected("it refers to " + String.join(", ", broken) + ", which does not exist");
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

    private static IllegalArgumentException rejected(String why) {
        return new IllegalArgumentException("a client of this specification cannot be generated:\n  - " + why);
    }
}
