package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks a oneOf with a discriminator for what Jackson cannot read or write. */
final class ChoiceCheck {

    private final OpenAPI api;
    private final Consumer<String> problem;

    ChoiceCheck(OpenAPI api, Consumer<String> problem) {
        this.api = api;
        this.problem = problem;
    }

    void run(Schema<?> schema, String where) {
        mapping(schema.getDiscriminator(), where);
        if (SchemaWalk.schemas(schema.getAllOf()).map(this::resolved).anyMatch(ChoiceCheck::isChoice)) {
            problem.accept(where + " uses oneOf inside allOf; use oneOf alone, of complete schemas");
        }
        if (!isChoice(schema)) {
            return;
        }
        if (schema.getProperties() != null || schema.getAllOf() != null) {
            problem.accept(where + " has oneOf beside properties or allOf; use oneOf alone, of complete schemas");
        }
        if (schema.getDiscriminator() != null
                && !SchemaWalk.schemas(schema.getOneOf()).map(this::resolved).allMatch(this::isObject)) {
            problem.accept(
                    where + " uses oneOf with a schema that is not an object; only objects have a discriminator");
        }
    }

    private void mapping(@Nullable Discriminator discriminator, String where) {
        Map<String, String> mapping = discriminator == null ? null : discriminator.getMapping();
        if (mapping != null) {
            mapping.forEach((value, target) -> {
                if (isMissing(target)) {
                    problem.accept(where + " has a discriminator that maps " + value + " to " + target
                            + ", which does not exist");
                }
            });
        }
    }

    /** Returns true for a missing schema; those of other files are not checked. */
    private boolean isMissing(String target) {
        String name = target.replace("#/components/schemas/", "");
        return name.matches("\\w+") && ModelUtils.getSchema(api, name) == null;
    }

    /** Returns true for more than one alternative: the generator replaces a single one, also beside null, by itself. */
    private static boolean isChoice(Schema<?> schema) {
        return SchemaWalk.schemas(schema.getOneOf())
                        .filter(each -> !SchemaCheck.isNull(each))
                        .count()
                > 1;
    }

    private boolean isObject(Schema<?> schema) {
        boolean inherits = schema.getAllOf() != null && !schema.getAllOf().isEmpty();
        return SchemaCheck.isNull(schema) || inherits || (!isChoice(schema) && schema.getProperties() != null);
    }

    private Schema<?> resolved(Schema<?> schema) {
        return ModelUtils.getReferencedSchema(api, schema);
    }
}
