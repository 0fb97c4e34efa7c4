package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks the schemas for what has no accurate Java type. */
final class SchemaCheck {

    private static final Set<String> TYPES =
            new TreeSet<>(List.of("array", "boolean", "integer", "null", "number", "object", "string"));

    private final OpenAPI api;
    private final Consumer<String> problem;

    SchemaCheck(OpenAPI api, Consumer<String> problem) {
        this.api = api;
        this.problem = problem;
    }

    void run(Schema<?> schema, String where) {
        if (schema.get$ref() != null) {
            return;
        }
        types(schema, where);
        new DiscriminatorCheck(api, problem).run(schema, where);
        new Redefinitions(api).check(schema, where, problem);
        values(schema, where);
        aliases(schema, where);
        parts(schema, where);
    }

    private void values(Schema<?> schema, String where) {
        List<?> values = schema.getEnum() == null || Types.isList(schema)
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

    private void types(Schema<?> schema, String where) {
        Stream<String> types =
                schema.getTypes() == null ? Stream.ofNullable(schema.getType()) : schema.getTypes().stream();
        types.filter(type -> !TYPES.contains(type))
                .forEach(type -> problem.accept(where + " has the type " + type
                        + ", which JSON does not have; use one of " + String.join(", ", TYPES) + ", with a format"));
    }

    private void parts(Schema<?> schema, String where) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                if (name.isEmpty()) {
                    problem.accept(where + " has a property with an empty name, which Jackson does not support;"
                            + " leave it out, or describe the schema by additionalProperties");
                }
                if (name.chars().anyMatch(Character::isISOControl)) {
                    problem.accept(where + " has a property with a control character in its name");
                }
            });
        }
    }

    static boolean isNull(Schema<?> schema) {
        return "null".equals(ModelUtils.getType(schema))
                || (schema.getTypes() != null && schema.getTypes().equals(Set.of("null")));
    }
}
