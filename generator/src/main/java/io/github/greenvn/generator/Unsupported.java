package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.codegen.DefaultCodegen;

/** Rejects a specification that a generated client cannot support, and reports all problems at once. */
final class Unsupported {

    private Unsupported() {}

    /**
     * Checks a specification.
     *
     * @param names the generator with its options, for the names in Java
     * @throws IllegalArgumentException if it has problems; the message lists the location of each
     */
    static void reject(OpenAPI api, DefaultCodegen names) {
        List<String> found = new ArrayList<>();
        Completeness.check(api, found::add);
        api.getPaths().forEach((path, item) -> {
            if (item.readOperations().isEmpty()) {
                found.add(path + ": it has no operation, or its $ref has no target");
            }
            item.readOperationsMap().keySet().forEach(method -> new OperationCheck(
                            api, path, method, problem -> found.add(method + " " + path + ": " + problem))
                    .run());
        });
        SchemaWalk.run(api, new SchemaCheck(api, found::add)::run);
        new NameCheck(names, found::add).run(api);
        Envelopes.check(api, found::add);
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(
                    "a client of this specification cannot be generated:\n  - " + String.join("\n  - ", found));
        }
    }
}
