package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.DefaultCodegen;

/** Rejects a specification that a generated client cannot support, and reports all problems at once. */
final class Unsupported {

    private final List<String> found = new ArrayList<>();

    static void reject(OpenAPI api) {
        Unsupported unsupported = new Unsupported();
        api.getPaths().forEach((path, item) -> {
            if (item.readOperations().isEmpty()) {
                unsupported.found.add(path + ": it has no operation, or its $ref has no target");
            }
            item.readOperationsMap().keySet().forEach(method -> new OperationCheck(
                            api, path, method, problem -> unsupported.found.add(method + " " + path + ": " + problem))
                    .run());
        });
        new SchemaCheck(api, unsupported.found::add).run();
        unsupported.rejectIfAny();
    }

    /** Rejects names that would be the same in Java, by the generator's options. */
    static void rejectDuplicateNames(OpenAPI api, DefaultCodegen names) {
        Unsupported unsupported = new Unsupported();
        NameCheck check = new NameCheck(names, unsupported.found::add);
        check.schemas(api);
        check.operations(api);
        unsupported.rejectIfAny();
    }

    private void rejectIfAny() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(
                    "a client of this specification cannot be generated:\n  - " + String.join("\n  - ", found));
        }
    }

    /** Rejects properties that would be the same in Java. */
    static void rejectDuplicateProperties(CodegenModel model) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (CodegenProperty property : model.vars) {
            String other = byName.put(property.nameInPascalCase, property.baseName);
            if (other != null) {
                throw new IllegalArgumentException("a client of this specification cannot be generated:\n  - schema "
                        + model.name + ": its properties " + other + " and " + property.baseName
                        + " would both be get" + property.nameInPascalCase + "() in Java");
            }
        }
    }
}
