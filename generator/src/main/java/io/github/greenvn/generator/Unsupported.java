package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.DefaultCodegen;

/** Refuses a specification that a generated client could not serve, and says every place at once. */
final class Unsupported {

    private final List<String> found = new ArrayList<>();

    static void refuse(OpenAPI api) {
        Unsupported unsupported = new Unsupported();
        api.getPaths().forEach((path, item) -> {
            if (item.readOperations().isEmpty()) {
                unsupported.found.add(path + ": it has no operation, or its $ref leads to none");
            }
            item.readOperationsMap().keySet().forEach(method -> new OperationCheck(
                            api, path, method, problem -> unsupported.found.add(method + " " + path + ": " + problem))
                    .run());
        });
        new SchemaCheck(api, unsupported.found::add).run();
        unsupported.refuse();
    }

    /** Two names that would be one in Java; by the names that the generator's options give. */
    static void refuseTwins(OpenAPI api, DefaultCodegen names) {
        Unsupported unsupported = new Unsupported();
        NameCheck check = new NameCheck(names, unsupported.found::add);
        check.schemas(api);
        check.operations(api);
        unsupported.refuse();
    }

    private void refuse() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(
                    "a client of this specification cannot be generated:\n  - " + String.join("\n  - ", found));
        }
    }

    /** Two properties that would be one in Java. */
    static void refuseTwins(CodegenModel model) {
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
