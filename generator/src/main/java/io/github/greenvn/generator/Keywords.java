package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Replaces keywords that OpenAPI Generator does not know by others that allow at least the same values: {@code
 * patternProperties}, {@code unevaluatedProperties}, {@code prefixItems}, the type null, {@linkplain Conditions conditions}
 * and a reference beside others. Removes {@code not}, which only constrains.
 */
final class Keywords {

    private final OpenAPI api;

    private Keywords(OpenAPI api) {
        this.api = api;
    }

    static void replace(OpenAPI api) {
        Keywords keywords = new Keywords(api);
        ModelUtils.getSchemas(api).replaceAll((name, schema) -> withoutNull(schema));
        SchemaWalk.run(api, (schema, where) -> keywords.moveReference(schema));
        Conditions.replace(api);
        SchemaWalk.run(api, (schema, where) -> keywords.replaceIn(schema));
    }

    /** Moves a reference into allOf, as whose part it applies in OpenAPI 3.1; 3.0 ignores what is beside one. */
    private void moveReference(Schema<?> schema) {
        if (schema.get$ref() != null && api.getSpecVersion() == SpecVersion.V31 && describesMore(schema)) {
            schema.addAllOfItem(new Schema<>(api.getSpecVersion()).$ref(schema.get$ref()));
            schema.set$ref(null);
            schema.setType(null);
        }
    }

    /** Returns true if a schema has keywords, beside its reference, that may describe values of more. */
    private static boolean describesMore(Schema<?> schema) {
        return ModelUtils.isComposedSchema(schema)
                || schema.getProperties() != null
                || schema.getPatternProperties() != null
                || schema.getThen() != null
                || schema.getElse() != null
                || schema.getDependentSchemas() != null
                || Stream.of(schema.getAdditionalProperties(), schema.getUnevaluatedProperties())
                        .anyMatch(each -> each != null && !isFalse(each));
    }

    private void replaceIn(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return;
        }
        schema.setNot(null);
        replaceUnevaluatedProperties(schema);
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

    private static void replaceUnevaluatedProperties(Schema<?> schema) {
        Schema<?> unevaluated = schema.getUnevaluatedProperties();
        schema.setUnevaluatedProperties(null);
        if (unevaluated != null && schema.getAdditionalProperties() == null) {
            Boolean any = unevaluated.getBooleanSchemaValue();
            schema.setAdditionalProperties(any == null ? unevaluated : any);
        }
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
        if (prefix != null) {
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
        boolean none = isFalse(others);
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

    /** Returns true for a schema, or what stands for one, that no value is of. */
    static boolean isFalse(@Nullable Object schema) {
        return Boolean.FALSE.equals(schema)
                || (schema instanceof Schema<?> value && Boolean.FALSE.equals(value.getBooleanSchemaValue()));
    }
}
