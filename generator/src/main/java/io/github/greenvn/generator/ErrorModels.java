package io.github.greenvn.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Removes what only describes errors. An error reaches a caller as the runtime's {@code ServiceException}, so no model
 * is generated for it, and it may use unsupported features.
 */
final class ErrorModels {

    static final String COMPONENTS = "#/components/";

    private ErrorModels() {}

    /**
     * Removes them.
     *
     * @param others components that were used by what has been removed already; they are removed too if nothing else is left
     *     that uses them
     */
    static void removeFrom(OpenAPI api, Set<String> others) {
        JsonNode before = tree(api);
        Set<String> errors = new HashSet<>(others);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .filter(responses -> responses != null)
                .forEach(responses -> responses.replaceAll((status, response) -> {
                    if (status.startsWith("2")) {
                        return response;
                    }
                    collect(tree(api, response), before, errors);
                    return new ApiResponse().description("An error.");
                }));
        Set<String> kept = new HashSet<>();
        collect(tree(api).path("paths"), before, kept);
        if (api.getComponents() == null) {
            return;
        }
        before.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(each -> {
                    // The parser has copied the responses into operations, so only those count.
                    if (!kind.getKey().equals("responses")
                            && !errors.contains(COMPONENTS + kind.getKey() + "/" + each.getKey())) {
                        collect(each.getValue(), before, kept);
                    }
                }));
        errors.removeAll(kept);
        if (api.getComponents().getResponses() != null) {
            api.getComponents()
                    .getResponses()
                    .keySet()
                    .removeIf(name -> !kept.contains(COMPONENTS + "responses/" + name));
        }
        Map<String, ?> schemas = api.getComponents().getSchemas();
        if (schemas != null) {
            schemas.keySet().removeIf(name -> errors.contains(COMPONENTS + "schemas/" + name));
        }
    }

    /** Adds every component that a part refers to, by $ref or in a discriminator's mapping. */
    static void collect(JsonNode part, JsonNode whole, Set<String> found) {
        if (part.isTextual() && part.textValue().startsWith(COMPONENTS) && found.add(part.textValue())) {
            collect(whole.at(part.textValue().substring(1)), whole, found);
        }
        part.forEach(each -> collect(each, whole, found));
    }

    static JsonNode tree(OpenAPI api) {
        return tree(api, api);
    }

    static JsonNode tree(OpenAPI api, Object part) {
        ObjectMapper mapper = api.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper();
        return mapper.valueToTree(part);
    }
}
