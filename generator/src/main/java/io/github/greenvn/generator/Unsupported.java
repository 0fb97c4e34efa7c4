package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openapitools.codegen.DefaultCodegen;

/** Finds what a generated client cannot support. */
final class Unsupported {

    private Unsupported() {}

    /**
     * Returns all problems of a specification.
     *
     * @param names the generator with its options, for the names in Java
     */
    static List<Problem> find(OpenAPI api, DefaultCodegen names) {
        List<Problem> found = new ArrayList<>();
        Completeness.check(api, found::add);
        api.getPaths().forEach((path, item) -> {
            if (item.readOperations().isEmpty()) {
                found.add(new Problem(
                        Location.of(path).owner(), path + ": it has no operation, or its $ref has no target"));
            }
            item.readOperationsMap().keySet().forEach(method -> {
                Location where = Location.of(method, path);
                new OperationCheck(
                                api,
                                path,
                                method,
                                problem -> found.add(new Problem(where.owner(), where + ": " + problem)))
                        .run();
            });
        });
        SchemaWalk.run(
                api, (schema, where) -> new SchemaCheck(api, problem -> found.add(new Problem(where.owner(), problem)))
                        .run(schema, where.text()));
        new NameCheck(names, found::add).run(api);
        Envelopes.check(api, problem -> found.add(new Problem(null, problem)));
        return found;
    }

    /**
     * Rejects a specification with problems.
     *
     * @throws IllegalArgumentException if there are any; the message lists the location of each
     */
    static void reject(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("a client of this specification cannot be generated:\n  - "
                    + problems.stream().map(Problem::text).distinct().collect(Collectors.joining("\n  - ")));
        }
    }
}
