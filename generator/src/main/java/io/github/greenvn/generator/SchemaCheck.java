package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks the schemas for what has no accurate Java type. */
final class SchemaCheck {

    private final OpenAPI api;
    private final Consumer<String> problem;
    private final Set<Schema<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    SchemaCheck(OpenAPI api, Consumer<String> problem) {
        this.api = api;
        this.problem = problem;
    }

    void run() {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach((name, schema) -> check(schema, "schema " + name));
        }
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            String where = method + " " + path;
            if (operation.getRequestBody() != null) {
                ModelUtils.getReferencedRequestBody(api, operation.getRequestBody())
                        .getContent()
                        .values()
                        .forEach(body -> check(body.getSchema(), where + ": its body"));
            }
            operation.getResponses().forEach((status, response) -> {
                var content = ModelUtils.getReferencedApiResponse(api, response).getContent();
                if (content != null) {
                    content.values().forEach(body -> check(body.getSchema(), where + ": its " + status));
                }
            });
        }));
    }

    private void check(@Nullable Schema<?> schema, String where) {
        if (schema == null || schema.get$ref() != null || !seen.add(schema)) {
            return;
        }
        alternatives(schema, where);
        new ChoiceCheck(api, problem).run(schema, where);
        values(schema, where);
        if (schema.getNot() != null || schema.getIf() != null) {
            problem.accept(where + " uses not or if; describe its type instead");
        }
        if (schema.getPatternProperties() != null || schema.getPrefixItems() != null) {
            problem.accept(where + " uses patternProperties or prefixItems; only one type for all is supported");
        }
        if ("binary".equals(schema.getFormat())) {
            problem.accept(where + " is binary, which JSON is not; use format byte");
        }
        aliases(schema, where);
        parts(schema, where);
    }

    private void alternatives(Schema<?> schema, String where) {
        if (schema.getTypes() != null
                && schema.getTypes().stream()
                                .filter(type -> !type.equals("null"))
                                .count()
                        > 1) {
            problem.accept(where + " has more than one type; only one, and null, is supported");
        }
        for (List<?> choices : new List<?>[] {schema.getOneOf(), schema.getAnyOf()}) {
            List<? extends Schema<?>> typed =
                    schemas(choices).filter(each -> !isNull(each)).toList();
            if (typed.size() > 1 && choices == schema.getAnyOf()) {
                problem.accept(where + " uses anyOf; use oneOf with a discriminator");
            } else if (typed.size() > 1 && schema.getDiscriminator() == null) {
                problem.accept(
                        where + " uses oneOf without a discriminator, so its type cannot be recognised in its JSON");
            } else if (typed.size() > 1 && typed.stream().anyMatch(each -> each.get$ref() == null)) {
                problem.accept(where + " uses oneOf with a schema inside; only references are supported");
            }
        }
    }

    private void values(Schema<?> schema, String where) {
        List<?> values = schema.getEnum() == null
                ? List.of()
                : schema.getEnum().stream().filter(each -> each != null).toList();
        if (values.stream()
                .anyMatch(each -> !(each instanceof String
                        || each instanceof Number
                        || each instanceof Boolean
                        || each instanceof java.util.UUID))) {
            problem.accept(where + " is an enum of dates or other than plain values; leave out its format");
        } else if (values.stream()
                        .map(each -> each instanceof Number ? Number.class : each.getClass())
                        .distinct()
                        .count()
                > 1) {
            problem.accept(where + " is an enum of more than one type; only one, and null, is supported");
        }
    }

    private void aliases(Schema<?> schema, String where) {
        Object given =
                schema.getExtensions() == null ? null : schema.getExtensions().get("x-aliases");
        if (given != null
                && !(given instanceof Collection<?> names && names.stream().allMatch(String.class::isInstance))) {
            problem.accept(where + " has x-aliases that are not a list of names");
        }
    }

    private void parts(Schema<?> schema, String where) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                if (name.chars().anyMatch(Character::isISOControl)) {
                    problem.accept(where + " has a property with a control character in its name");
                }
                notNull(property, where + "." + name);
                check(property, where + "." + name);
            });
        }
        notNull(schema.getItems(), where + "[]");
        check(schema.getItems(), where + "[]");
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            check(value, where + ".*");
        }
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .flatMap(SchemaCheck::schemas)
                .forEach(part -> check(part, where));
    }

    private void notNull(@Nullable Schema<?> schema, String where) {
        if (schema != null && isNull(schema)) {
            problem.accept(where + " can only be null; leave it out");
        }
    }

    static boolean isNull(Schema<?> schema) {
        return "null".equals(ModelUtils.getType(schema))
                || (schema.getTypes() != null && schema.getTypes().equals(Set.of("null")));
    }

    @SuppressWarnings("unchecked") // Schema is used raw in its own getters
    static Stream<Schema<?>> schemas(@Nullable List<?> list) {
        return list == null ? Stream.of() : ((List<Schema<?>>) list).stream();
    }
}
