package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Makes schemas that describe more on a condition ({@code if}, {@code dependentSchemas}) JSON of any type. Removes conditions
 * that only constrain what is described already.
 */
final class Conditions {

    private final OpenAPI api;
    private final Set<Schema<?>> extended = identitySet();

    private Conditions(OpenAPI api) {
        this.api = api;
    }

    static void replace(OpenAPI api) {
        Conditions conditions = new Conditions(api);
        // All are examined before the first one is changed, since it may be part of another.
        SchemaWalk.run(api, (schema, where) -> conditions.examine(schema));
        SchemaWalk.run(api, (schema, where) -> conditions.replaceIn(schema));
    }

    private void examine(Schema<?> schema) {
        Set<Schema<?>> known = parts(Stream.of(schema));
        if (Keywords.hasType(schema)
                && known.stream()
                        .flatMap(Conditions::conditional)
                        .anyMatch(each -> addsTo(known, each, identitySet()))) {
            extended.add(schema);
        }
    }

    private void replaceIn(Schema<?> schema) {
        if (extended.remove(schema)) {
            schema.setFormat(Types.JSON_DATA);
        }
        schema.setIf(null);
        schema.setThen(null);
        schema.setElse(null);
        schema.setDependentSchemas(null);
    }

    @SuppressWarnings("unchecked") // Schema is used raw in its own getters
    private static Map<String, Schema<?>> map(@Nullable Map<String, ?> schemas) {
        return schemas == null ? Map.of() : (Map<String, Schema<?>>) schemas;
    }

    private static Stream<Schema<?>> conditional(Schema<?> schema) {
        return Stream.concat(
                Stream.<Schema<?>>of(schema.getThen(), schema.getElse()).filter(Objects::nonNull),
                map(schema.getDependentSchemas()).values().stream());
    }

    /**
     * Returns true if a schema describes what other schemas do not.
     *
     * @param known the others, with their parts
     * @param examined the schemas that are being examined, since a schema may refer to itself
     */
    private boolean addsTo(Set<Schema<?>> known, Schema<?> schema, Set<Schema<?>> examined) {
        if (known.contains(schema)) {
            return false;
        }
        if (!examined.add(schema)) {
            return true;
        }
        boolean adds = (schema.getAdditionalProperties() != null && !Keywords.isFalse(schema.getAdditionalProperties()))
                || schema.getPatternProperties() != null
                || schema.getPrefixItems() != null
                || map(schema.getProperties()).entrySet().stream()
                        .anyMatch(each -> isNew(
                                inside(known, part -> map(part.getProperties()).get(each.getKey())),
                                each.getValue(),
                                examined))
                || (schema.getItems() != null && isNew(inside(known, Schema::getItems), schema.getItems(), examined))
                || Stream.concat(directParts(schema), conditional(schema))
                        .anyMatch(part -> addsTo(known, part, examined));
        examined.remove(schema);
        return adds;
    }

    /** Returns true if a schema of a property, or of items, describes what the known ones of it do not. */
    private boolean isNew(Stream<Schema<?>> known, Schema<?> schema, Set<Schema<?>> examined) {
        Set<Schema<?>> parts = parts(known);
        return parts.isEmpty() || (!parts.stream().allMatch(Conditions::isOpen) && addsTo(parts, schema, examined));
    }

    /** Returns true for a schema that has nothing inside, so that its Java type holds whatever is. */
    private static boolean isOpen(Schema<?> schema) {
        return schema.getProperties() == null
                && schema.getItems() == null
                && !(schema.getAdditionalProperties() instanceof Schema<?>)
                && schema.getPatternProperties() == null
                && schema.getPrefixItems() == null;
    }

    /** Returns schemas and all that they are put together of. */
    private Set<Schema<?>> parts(Stream<Schema<?>> schemas) {
        Set<Schema<?>> parts = identitySet();
        schemas.forEach(each -> addParts(each, parts));
        return parts;
    }

    private void addParts(Schema<?> schema, Set<Schema<?>> parts) {
        if (parts.add(schema)) {
            directParts(schema).forEach(part -> addParts(part, parts));
        }
    }

    private Stream<Schema<?>> directParts(Schema<?> schema) {
        Stream<Schema<?>> referenced = schema.get$ref() == null
                ? Stream.of()
                : Stream.<Schema<?>>of(ModelUtils.getReferencedSchema(api, schema));
        return Stream.concat(
                referenced,
                Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                        .flatMap(SchemaWalk::schemas));
    }

    private static Stream<Schema<?>> inside(Set<Schema<?>> schemas, Function<Schema<?>, @Nullable Schema<?>> getter) {
        return schemas.stream().<Schema<?>>map(getter).filter(Objects::nonNull);
    }

    private static Set<Schema<?>> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
