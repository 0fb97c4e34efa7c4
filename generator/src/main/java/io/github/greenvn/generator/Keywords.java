package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Replaces keywords that OpenAPI Generator does not know by others that allow at least the same values: {@code
 * patternProperties}, {@code prefixItems}, the type null and {@linkplain Conditions conditions}. Removes {@code not}, which
 * only constrains.
 */
final class Keywords {

    private final OpenAPI api;

    private Keywords(OpenAPI api) {
        this.api = api;
    }

    static void replace(OpenAPI api) {
        Keywords keywords = new Keywords(api);
        ModelUtils.getSchemas(api).replaceAll((name, schema) -> withoutNull(schema));
        Conditions.replace(api);
        SchemaWalk.run(api, (schema, where) -> keywords.replaceIn(schema));
    }

    private void replaceIn(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return;
        }
        schema.setNot(null);
        replacePatternProperties(schema);
        replacePrefixItems(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((name, property) -> withoutNull(property));
        }
        if (schema.getItems() != null) {
            schema.setItems(withoutNull(schema.getItems()));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            schema.setAdditionalProperties(withoutNull(value));
        }
    }

    /** Returns a value of any type in place of one that can only be null. */
    static Schema<?> withoutNull(Schema<?> schema) {
        return SchemaCheck.isNull(schema)
                ? Choices.string(schema, Types.JSON_DATA).nullable(true)
                : schema;
    }

    /** Returns false for a schema of any type, or a part of another that has the type. */
    static boolean hasType(Schema<?> schema) {
        return ModelUtils.getType(schema) != null
                || schema.getTypes() != null
                || schema.getProperties() != null
                || ModelUtils.isComposedSchema(schema);
    }

    private void replacePatternProperties(Schema<?> schema) {
        Map<String, ?> patterns = schema.getPatternProperties();
        schema.setPatternProperties(null);
        if (patterns != null) {
            schema.setAdditionalProperties(either(patterns.values(), schema.getAdditionalProperties()));
        }
    }

    private void replacePrefixItems(Schema<?> schema) {
        List<?> prefix = schema.getPrefixItems();
        schema.setPrefixItems(null);
        if (prefix != null && hasType(schema)) {
            schema.setItems(either(prefix, schema.getItems()));
        }
    }

    /**
     * Returns a schema of any of some types.
     *
     * @param others the schema of all other values, or true or false; null is true
     */
    private Schema<?> either(Collection<?> types, @Nullable Object others) {
        List<Schema<?>> all = new ArrayList<>(SchemaWalk.schemas(List.copyOf(types))
                .<Schema<?>>map(Keywords::withoutNull)
                .distinct()
                .toList());
        boolean none = Boolean.FALSE.equals(others)
                || (others instanceof Schema<?> schema && Boolean.FALSE.equals(schema.getBooleanSchemaValue()));
        if (others instanceof Schema<?> schema && !none && !all.contains(schema)) {
            all.add(schema);
        } else if (!(others instanceof Schema<?>) && !none) {
            all.add(new Schema<>(api.getSpecVersion()));
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        Schema<?> either = new Schema<>(api.getSpecVersion());
        all.forEach(either::addAnyOfItem);
        return either;
    }
}
