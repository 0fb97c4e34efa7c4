package io.github.greenvn.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is left out of a client, since it is not supported.
 *
 * @param operation its method and path
 * @param tags the tags of the interfaces that it would be in
 * @param reasons its problems, and those of the components that it refers to
 */
record LeftOut(String operation, List<String> tags, List<String> reasons) {

    /**
     * Removes the operations and the components that have a problem, or refer to a component with one.
     *
     * @return the operations
     */
    static List<LeftOut> remove(OpenAPI api, List<Problem> problems) {
        JsonNode whole = ErrorModels.tree(api);
        List<LeftOut> all = new ArrayList<>();
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            Location where = Location.of(method, path);
            String pathOwner = Location.of(path).owner();
            List<String> reasons =
                    reasons(problems, whole, List.of(pathOwner), List.of(where.owner(), pathOwner + "/parameters"));
            if (!reasons.isEmpty()) {
                all.add(new LeftOut(where.text(), NameCheck.tags(operation), reasons));
                item.operation(method, null);
            }
        }));
        api.getPaths().values().removeIf(item -> item.readOperations().isEmpty());
        removeComponents(api.getComponents(), whole, problems);
        return all;
    }

    /**
     * Returns the problems of some parts, and of the components that they refer to.
     *
     * @param owners parts whose references do not count
     * @param parts parts whose references count
     */
    private static List<String> reasons(
            List<Problem> problems, JsonNode whole, Collection<String> owners, Collection<String> parts) {
        Set<String> all = new HashSet<>(owners);
        all.addAll(parts);
        parts.forEach(part -> ErrorModels.collect(whole.at(part.substring(1)), whole, all));
        return problems.stream()
                .filter(problem -> problem.owner() != null && all.contains(problem.owner()))
                .map(Problem::text)
                .distinct()
                .toList();
    }

    private static void removeComponents(@Nullable Components components, JsonNode whole, List<Problem> problems) {
        if (components != null) {
            remove("schemas", components.getSchemas(), whole, problems);
            remove("parameters", components.getParameters(), whole, problems);
            remove("requestBodies", components.getRequestBodies(), whole, problems);
            remove("responses", components.getResponses(), whole, problems);
        }
    }

    private static void remove(
            String kind, @Nullable Map<String, ?> components, JsonNode whole, List<Problem> problems) {
        if (components != null) {
            components.keySet().removeIf(name -> {
                String part = ErrorModels.COMPONENTS + kind + "/" + Location.escaped(name);
                return !reasons(problems, whole, List.of(), List.of(part)).isEmpty();
            });
        }
    }
}
