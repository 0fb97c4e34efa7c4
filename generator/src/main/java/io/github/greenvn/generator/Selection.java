package io.github.greenvn.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openapitools.codegen.OpenAPINormalizer;

/**
 * Removes the operations that OpenAPI Generator will not generate: those that the rule {@code FILTER} of its option {@code
 * openapiNormalizer} does not select, and those with {@code x-internal}. They are not checked.
 */
final class Selection extends OpenAPINormalizer {

    private static final String INTERNAL = "x-internal";

    private static final Map<String, Function<PathItem, Operation>> METHODS = Map.of(
            "get", PathItem::getGet,
            "put", PathItem::getPut,
            "head", PathItem::getHead,
            "post", PathItem::getPost,
            "delete", PathItem::getDelete,
            "patch", PathItem::getPatch,
            "options", PathItem::getOptions,
            "trace", PathItem::getTrace);

    private Selection(OpenAPI api) {
        super(api, Map.of("DISABLE_ALL", "true"));
    }

    /**
     * Removes them.
     *
     * @return the components that they use
     */
    static Set<String> apply(OpenAPI api, Map<String, String> rules) {
        Set<String> used = new HashSet<>();
        if (Boolean.parseBoolean(rules.get("REMOVE_X_INTERNAL"))) {
            return used;
        }
        JsonNode whole = ErrorModels.tree(api);
        if (rules.get("FILTER") != null) {
            new Selection(api).mark(rules.get("FILTER"));
        }
        api.getPaths().entrySet().removeIf(entry -> {
            PathItem item = entry.getValue();
            List<PathItem.HttpMethod> internal = item.readOperationsMap().entrySet().stream()
                    .filter(each -> isInternal(each.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            internal.forEach(method -> {
                String pointer = Location.of(method, entry.getKey()).owner().substring(1);
                ErrorModels.collect(whole.at(pointer), whole, used);
                item.operation(method, null);
            });
            return !internal.isEmpty() && item.readOperations().isEmpty();
        });
        return used;
    }

    private void mark(String rule) {
        Filter filter = createFilter(openAPI, rule);
        if (filter.parse()) {
            openAPI.getPaths().forEach((path, item) -> filter.apply(path, item, METHODS));
        }
    }

    private static boolean isInternal(Operation operation) {
        return operation.getExtensions() != null
                && Boolean.TRUE.equals(operation.getExtensions().get(INTERNAL));
    }
}
