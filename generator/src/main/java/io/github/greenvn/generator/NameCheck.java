package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultCodegen;

/** Checks for different names in the specification that would be the same in Java. */
final class NameCheck {

    private final DefaultCodegen names;
    private final Consumer<String> problem;
    private final Map<String, String> interfaces = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();

    NameCheck(DefaultCodegen names, Consumer<String> problem) {
        this.names = names;
        this.problem = problem;
    }

    /** Checks schemas, of which the generator would keep only the last one of a name. */
    void schemas(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            Map<String, String> files = new HashMap<>();
            api.getComponents()
                    .getSchemas()
                    .keySet()
                    .forEach(name -> taken(
                            files, names.toModelName(name).toLowerCase(Locale.ROOT), "it", name, "schema " + name));
        }
    }

    void operations(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> check(operation, method + " " + path)));
    }

    private void check(Operation operation, String where) {
        for (String tag : tags(operation)) {
            String type = names.toApiName(names.sanitizeTag(tag));
            // File systems may ignore case.
            taken(interfaces, type.toLowerCase(Locale.ROOT), type, type, where);
            if (operation.getOperationId() != null) {
                String method = type + "." + names.toOperationId(operation.getOperationId());
                String what = operation.getOperationId() + " of " + where + " in " + tag;
                if (!taken(methods, method, what, what, where)) {
                    taken(methods, method + "WithHttpInfo", what, what, where);
                }
            }
        }
    }

    private boolean taken(Map<String, String> all, String name, String it, String id, String where) {
        String other = all.putIfAbsent(name, id);
        boolean taken = other != null && !other.equals(id);
        if (taken) {
            problem.accept(where + ": " + it + " and " + other + " would be the same in Java");
        }
        return taken;
    }

    private static List<String> tags(Operation operation) {
        @Nullable
        Object own = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get("x-api-class-tag");
        if (own instanceof String tag) {
            return List.of(tag);
        }
        return operation.getTags() == null || operation.getTags().isEmpty() ? List.of("default") : operation.getTags();
    }
}
