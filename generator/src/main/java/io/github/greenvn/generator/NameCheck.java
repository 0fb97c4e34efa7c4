package io.github.greenvn.generator;

import static org.openapitools.codegen.utils.StringUtils.camelize;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks for different names in the specification that would be the same in Java. */
final class NameCheck {

    private final DefaultCodegen names;
    private final Consumer<Problem> problem;
    private final Map<String, String> interfaces = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();

    NameCheck(DefaultCodegen names, Consumer<Problem> problem) {
        this.names = names;
        this.problem = problem;
    }

    void run(OpenAPI api) {
        schemas(api);
        operations(api);
        SchemaWalk.run(api, (schema, where) -> properties(api, schema, where));
    }

    /** Checks schemas: the generator would keep only the last one of a name, and takes some names for its own types. */
    private void schemas(OpenAPI api) {
        Map<String, String> files = new HashMap<>();
        ModelUtils.getSchemas(api).forEach((name, schema) -> {
            Location where = Location.ofSchema(name);
            taken(
                    files,
                    names.toModelName(name).toLowerCase(Locale.ROOT),
                    "it",
                    name,
                    where,
                    "the option modelNameMappings");
            if (names.typeMapping().containsKey(name) && isModel(schema)) {
                problem.accept(new Problem(
                        where.owner(), where + ": its name is a type of OpenAPI Generator; give it another name"));
            }
        });
    }

    /** Returns false for a schema that only names a plain type, in whose place the generator uses that type. */
    private static boolean isModel(Schema<?> schema) {
        return schema.getProperties() != null || schema.getEnum() != null || ModelUtils.isComposedSchema(schema);
    }

    private void operations(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> check(operation, Location.of(method, path))));
    }

    private void check(Operation operation, Location where) {
        for (String tag : tags(operation)) {
            String type = names.toApiName(names.sanitizeTag(tag));
            // File systems may ignore case.
            taken(interfaces, type.toLowerCase(Locale.ROOT), type, type, where, "the extension x-api-class-tag");
            String id = operation.getOperationId();
            if (id != null) {
                String method = type + "."
                        + names.toOperationId(names.operationIdNameMapping().getOrDefault(id, id));
                String what = id + " of " + where + " in " + tag;
                String remedy = "the option operationIdNameMappings";
                if (!taken(methods, method, what, what, where, remedy)) {
                    taken(methods, method + "WithHttpInfo", what, what, where, remedy);
                }
            }
        }
    }

    /** Checks the properties of a schema with those of its allOf. Two of one part are reported there. */
    private void properties(OpenAPI api, Schema<?> schema, Location where) {
        Map<String, Integer> firstParts = new HashMap<>();
        Map<String, String> firstNames = new HashMap<>();
        List<Schema<?>> parts = List.copyOf(parts(api, schema, new LinkedHashSet<>()));
        for (int part = 0; part < parts.size(); part++) {
            for (String name : properties(parts.get(part))) {
                String getter = "get" + camelize(names.toVarName(name)) + "()";
                firstParts.putIfAbsent(getter, part);
                firstNames.putIfAbsent(getter, name);
                String firstName = firstNames.getOrDefault(getter, name);
                if (!firstName.equals(name) && (part == 0 || part != firstParts.getOrDefault(getter, part))) {
                    problem.accept(new Problem(
                            where.owner(),
                            where + ": its properties " + firstName + " and " + name + " would both be " + getter
                                    + " in Java; give one another name there by the option nameMappings"));
                }
            }
        }
    }

    private static Set<String> properties(Schema<?> schema) {
        return schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
    }

    /** Returns a schema and, in turn, the schemas of its allOf. */
    private static Set<Schema<?>> parts(OpenAPI api, Schema<?> schema, Set<Schema<?>> found) {
        Schema<?> target = ModelUtils.getReferencedSchema(api, schema);
        if (found.add(target)) {
            SchemaWalk.schemas(target.getAllOf()).forEach(part -> parts(api, part, found));
        }
        return found;
    }

    private boolean taken(Map<String, String> all, String name, String it, String id, Location where, String remedy) {
        String other = all.putIfAbsent(name, id);
        boolean taken = other != null && !other.equals(id);
        if (taken) {
            problem.accept(new Problem(
                    where.owner(),
                    where + ": " + it + " and " + other + " would be the same in Java; give one another name there by "
                            + remedy));
        }
        return taken;
    }

    static List<String> tags(Operation operation) {
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
