package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Gives schemas that are put together of others the forms in which OpenAPI Generator makes a model with all properties: the
 * parts in allOf, and additional properties beside it.
 */
final class Compositions {

    private final OpenAPI api;

    private Compositions(OpenAPI api) {
        this.api = api;
    }

    static void unify(OpenAPI api) {
        Compositions compositions = new Compositions(api);
        SchemaWalk.replace(api, (schema, where) -> compositions.unified(schema));
    }

    /** Removes parts that have no effect on a type, and makes a single part what it is in. */
    static void simplify(OpenAPI api) {
        Compositions compositions = new Compositions(api);
        SchemaWalk.replace(api, (schema, where) -> schema.get$ref() == null ? compositions.simplified(schema) : schema);
        ModelUtils.getSchemas(api).replaceAll((name, schema) -> compositions.withoutWrapper(schema));
    }

    private Schema<?> simplified(Schema<?> schema) {
        if (onlyConstrains(schema.getOneOf())) {
            schema.setOneOf(null);
        }
        if (onlyConstrains(schema.getAnyOf())) {
            schema.setAnyOf(null);
        }
        if (schema.getAllOf() != null) {
            removeConstraints(schema);
            schema.setAllOf(schema.getAllOf().isEmpty() ? null : schema.getAllOf());
        }
        if (wrapsInlineType(schema)) {
            return simplified(described(Keywords.withoutNull(schema.getAllOf().get(0)), schema));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((name, property) -> withoutAlternatives(property));
        }
        return withoutComposition(hasOnlyAlternative(schema) ? withOnlyAlternative(schema) : schema);
    }

    /** Returns a schema of the class of its type: OpenAPI Generator makes a model of all that once had parts. */
    static Schema<?> withoutComposition(Schema<?> schema) {
        if (!(schema instanceof ComposedSchema) || !isNoModel(schema)) {
            return schema;
        }
        return constrains(schema)
                ? Choices.described(new Schema<>(schema.getSpecVersion()), schema)
                : ModelUtils.cloneSchema(schema, false);
    }

    /** Removes the parts of allOf that have no type. What they describe is the whole. */
    private static void removeConstraints(Schema<?> schema) {
        List<Schema<?>> constraints = SchemaWalk.schemas(schema.getAllOf())
                .filter(part -> constrains(part) && part.getRequired() == null && part.getDiscriminator() == null)
                .toList();
        constraints.forEach(part -> Choices.described(schema, part));
        schema.getAllOf().removeAll(constraints);
    }

    /**
     * Returns the schema that a component wraps to describe it, unless it is an object with properties. Of the wrapper,
     * OpenAPI Generator would make a class without properties.
     */
    private Schema<?> withoutWrapper(Schema<?> schema) {
        Schema<?> wrapped = PlainTypes.resolved(api, schema);
        return onlyWraps(schema) && isNoModel(wrapped)
                ? Choices.described(ModelUtils.cloneSchema(wrapped, api.getSpecVersion() == SpecVersion.V31), schema)
                : schema;
    }

    /** Returns true for alternatives that only differ in what they require or exclude, which a client does not check. */
    private static boolean onlyConstrains(@Nullable List<?> alternatives) {
        return SchemaWalk.schemas(alternatives).findAny().isPresent()
                && SchemaWalk.schemas(alternatives).allMatch(Compositions::constrains);
    }

    /** Returns true for a schema without a type. */
    private static boolean constrains(Schema<?> schema) {
        return schema.get$ref() == null
                && ModelUtils.getType(schema) == null
                && schema.getTypes() == null
                && schema.getProperties() == null
                && schema.getAdditionalProperties() == null
                && schema.getItems() == null
                && schema.getEnum() == null
                && schema.getConst() == null
                && !Choices.isChoice(schema)
                && schema.getAllOf() == null;
    }

    private static boolean wrapsInlineType(Schema<?> schema) {
        if (!onlyWraps(schema)) {
            return false;
        }
        Schema<?> part = schema.getAllOf().get(0);
        return part.get$ref() == null && !constrains(part) && (isNoModel(part) || onlyWraps(part));
    }

    /** Returns true for a schema that has only one part of allOf. */
    private static boolean onlyWraps(Schema<?> schema) {
        return schema.getAllOf() != null
                && schema.getAllOf().size() == 1
                && schema.getOneOf() == null
                && schema.getAnyOf() == null
                && schema.getProperties() == null
                && schema.getAdditionalProperties() == null
                && schema.getDiscriminator() == null;
    }

    /** Returns true for a schema of plain values, of a list or of an object without properties. */
    private static boolean isNoModel(Schema<?> schema) {
        return schema.get$ref() == null
                && schema.getProperties() == null
                && schema.getDiscriminator() == null
                && schema.getAllOf() == null
                && schema.getOneOf() == null
                && schema.getAnyOf() == null;
    }

    /**
     * Returns a property that is of one type, or null, without its alternatives: OpenAPI Generator loses what they have in
     * common.
     */
    private Schema<?> withoutAlternatives(Schema<?> property) {
        List<Schema<?>> alternatives = alternatives(property)
                .filter(Predicate.not(SchemaCheck::isNull))
                .toList();
        boolean one = alternatives.size() == 1
                && property.get$ref() == null
                && property.getAllOf() == null
                && property.getProperties() == null
                && property.getType() == null
                && property.getTypes() == null
                && !Choices.isChoice(ModelUtils.getReferencedSchema(api, alternatives.get(0)));
        return one ? described(alternatives.get(0), property) : property;
    }

    private Schema<?> described(Schema<?> schema, Schema<?> original) {
        // A clone in 3.0 would lose what can only be null.
        Schema<?> own = schema.get$ref() == null ? SharedParts.copy(api, schema) : SharedParts.wrapped(api, schema);
        return Choices.described(own, original);
    }

    private static boolean hasOnlyAlternative(Schema<?> schema) {
        return alternatives(schema).count() == 1 && (schema.getProperties() != null || schema.getAllOf() != null);
    }

    /**
     * Makes a single alternative beside other parts of an object one of them, since it always applies. If it extends the
     * object, it is one of the types that the discriminator names.
     */
    private Schema<?> withOnlyAlternative(Schema<?> schema) {
        Schema<?> alternative = alternatives(schema).findFirst().orElseThrow();
        boolean extending = parts(alternative).contains(schema);
        if (extending != (schema.getDiscriminator() != null)) {
            return Choices.string(schema, Types.JSON_DATA);
        }
        if (!extending) {
            schema.addAllOfItem(alternative);
        }
        schema.setOneOf(null);
        schema.setAnyOf(null);
        return schema;
    }

    private static Stream<Schema<?>> alternatives(Schema<?> schema) {
        return Stream.of(schema.getOneOf(), schema.getAnyOf()).flatMap(SchemaWalk::schemas);
    }

    private Set<Schema<?>> parts(Schema<?> schema) {
        Set<Schema<?>> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        addParts(schema, parts);
        return parts;
    }

    private void addParts(Schema<?> schema, Set<Schema<?>> parts) {
        Schema<?> target = ModelUtils.getReferencedSchema(api, schema);
        if (parts.add(target)) {
            Stream.of(target.getAllOf(), target.getOneOf(), target.getAnyOf())
                    .flatMap(SchemaWalk::schemas)
                    .forEach(part -> addParts(part, parts));
        }
    }

    private Schema<?> unified(Schema<?> schema) {
        if (schema.get$ref() != null) {
            // The parser makes a map of a reference with additional properties beside it.
            return schema instanceof MapSchema ? new Schema<>(api.getSpecVersion()).$ref(schema.get$ref()) : schema;
        }
        Object additional = schema.getAllOf() == null ? null : additional(schema);
        if (additional == null) {
            return schema;
        }
        List<Schema<?>> parts =
                new ArrayList<>(SchemaWalk.schemas(schema.getAllOf()).toList());
        parts.forEach(part -> {
            if (part.get$ref() == null) {
                part.setAdditionalProperties(null);
            }
        });
        if (isMap(schema, parts)) {
            schema.setAllOf(null);
            schema.setType("object");
            schema.setAdditionalProperties(additional);
            return schema;
        }
        if (schema.getProperties() != null || schema.getRequired() != null || parts.size() == 1) {
            Schema<?> part = new Schema<>(api.getSpecVersion());
            part.setType("object");
            part.setProperties(schema.getProperties());
            part.setRequired(schema.getRequired());
            parts.add(part);
        }
        Schema<?> unified = new Schema<>(api.getSpecVersion());
        unified.setTitle(schema.getTitle());
        unified.setDiscriminator(schema.getDiscriminator());
        parts.forEach(unified::addAllOfItem);
        unified.setAdditionalProperties(additional);
        return Choices.described(unified, schema);
    }

    /** Returns true if a schema has only additional properties, of which OpenAPI Generator finds the type without allOf. */
    private static boolean isMap(Schema<?> schema, List<Schema<?>> parts) {
        return Stream.concat(Stream.of(schema), parts.stream())
                        .allMatch(each -> each.get$ref() == null
                                && each.getProperties() == null
                                && each.getDiscriminator() == null)
                && parts.stream().allMatch(part -> part.getAllOf() == null);
    }

    /** Returns the additional properties of a schema, or of its allOf; those of a superclass are inherited. */
    private @Nullable Object additional(Schema<?> schema) {
        if (schema.getDiscriminator() != null && schema.getAllOf() == null) {
            return null;
        }
        Object own = own(schema);
        return own != null
                ? own
                : SchemaWalk.schemas(schema.getAllOf())
                        .map(part -> additional(ModelUtils.getReferencedSchema(api, part)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Returns additional properties that a model has to hold; null if there are none. */
    private static @Nullable Object own(Schema<?> schema) {
        Object own = schema.getAdditionalProperties();
        return Keywords.isFalse(own) ? null : own;
    }
}
