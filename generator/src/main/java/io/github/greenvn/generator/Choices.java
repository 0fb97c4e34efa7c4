package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Replaces schemas of several types that cannot be told apart in JSON by one whose Java type keeps the JSON. Those are all
 * but a oneOf of references to objects, with a discriminator.
 */
final class Choices {

    private final OpenAPI api;

    private Choices(OpenAPI api) {
        this.api = api;
    }

    static void replace(OpenAPI api) {
        Choices choices = new Choices(api);
        api.getPaths().values().stream().flatMap(Choices::parameters).forEach(choices::replaceIn);
        SchemaWalk.replace(api, (schema, where) -> choices.replaced(schema, where));
    }

    private static Stream<Parameter> parameters(PathItem item) {
        return Stream.concat(
                        Stream.ofNullable(item.getParameters()),
                        item.readOperations().stream().flatMap(each -> Stream.ofNullable(each.getParameters())))
                .flatMap(List::stream);
    }

    /**
     * Makes a parameter of several plain types a string, since all are sent as text, and one that may be null too the other
     * type, since null is never sent.
     */
    private void replaceIn(Parameter parameter) {
        Parameter target = ModelUtils.getReferencedParameter(api, parameter);
        if (target.getSchema() != null) {
            Schema<?> schema = ModelUtils.getReferencedSchema(api, target.getSchema());
            if (!isChoice(schema)
                    && schema.getProperties() == null
                    && alternatives(schema).count() == 1) {
                target.setSchema(alternatives(schema).iterator().next());
                schema = ModelUtils.getReferencedSchema(api, target.getSchema());
            }
            if (isChoice(schema) && alternatives(schema).allMatch(each -> PlainTypes.contain(api, each))) {
                target.setSchema(string(schema, null));
            }
        }
    }

    private Schema<?> replaced(Schema<?> schema, Location where) {
        if (schema.get$ref() != null) {
            return schema;
        }
        if (PlainTypes.contain(api, schema)
                && alternatives(schema).allMatch(each -> isOfType(each, ModelUtils.getType(schema)))) {
            schema.setOneOf(null);
            schema.setAnyOf(null);
            return Compositions.withoutComposition(schema);
        }
        if (!isAmbiguous(schema, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            return schema;
        }
        markParents(schema, where, Collections.newSetFromMap(new IdentityHashMap<>()));
        boolean strings = alternatives(schema).findAny().isPresent()
                && alternatives(schema)
                        .allMatch(each -> PlainTypes.contain(api, each)
                                && ModelUtils.isStringSchema(PlainTypes.resolved(api, each)));
        return string(schema, strings ? null : Types.JSON_DATA);
    }

    /** Marks the parents whose discriminators cannot lead to a schema any more. */
    private void markParents(Schema<?> schema, Location where, Set<Schema<?>> visited) {
        SchemaWalk.schemas(schema.getAllOf())
                .map(part -> ModelUtils.getReferencedSchema(api, part))
                .filter(visited::add)
                .forEach(parent -> {
                    if (parent.getDiscriminator() != null) {
                        parent.addExtension(DiscriminatorCheck.LOST_SUBTYPE, where.toString());
                    }
                    markParents(parent, where, visited);
                });
    }

    /** Returns a string schema in place of another one. */
    static Schema<?> string(Schema<?> original, @Nullable String format) {
        Schema<?> schema = new Schema<>(original.getSpecVersion());
        schema.setType("string");
        schema.setFormat(format);
        return described(schema, original);
    }

    /** Gives a schema the description of another one, in whose place it is. */
    static Schema<?> described(Schema<?> schema, Schema<?> original) {
        boolean nullable = isNullable(original) || isNullable(schema);
        schema.setNullable(nullable ? Boolean.TRUE : null);
        schema.setDescription(either(original.getDescription(), schema.getDescription()));
        schema.setDeprecated(either(original.getDeprecated(), schema.getDeprecated()));
        schema.setReadOnly(either(original.getReadOnly(), schema.getReadOnly()));
        schema.setWriteOnly(either(original.getWriteOnly(), schema.getWriteOnly()));
        if (original.getExtensions() != null) {
            original.getExtensions().forEach(schema::addExtension);
        }
        return schema;
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    static boolean isNullable(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getNullable())
                || (schema.getTypes() != null && schema.getTypes().contains("null"))
                || Stream.of(schema.getOneOf(), schema.getAnyOf())
                        .flatMap(SchemaWalk::schemas)
                        .anyMatch(SchemaCheck::isNull);
    }

    private boolean isOfType(Schema<?> alternative, @Nullable String type) {
        Schema<?> target = PlainTypes.resolved(api, alternative);
        String own = ModelUtils.getType(target);
        return own == null ? target.getProperties() == null && !ModelUtils.isComposedSchema(target) : own.equals(type);
    }

    /** Returns true for a schema of more than one type: the generator replaces a single alternative beside null itself. */
    static boolean isChoice(Schema<?> schema) {
        return PlainTypes.count(schema) > 1 || alternatives(schema).count() > 1;
    }

    private static Stream<Schema<?>> alternatives(Schema<?> schema) {
        return Stream.of(schema.getOneOf(), schema.getAnyOf())
                .flatMap(SchemaWalk::schemas)
                .filter(Predicate.not(SchemaCheck::isNull));
    }

    /**
     * Returns true for a schema that has, or inherits, several types which cannot be told apart.
     *
     * @param visited the schemas that are being examined, since a schema may refer to itself
     */
    private boolean isAmbiguous(Schema<?> schema, Set<Schema<?>> visited) {
        if (Types.JSON_DATA.equals(schema.getFormat())) {
            return true;
        }
        if (!visited.add(schema)) {
            return false;
        }
        return (isChoice(schema) && !isRecognisable(schema, visited))
                || SchemaWalk.schemas(schema.getAllOf())
                        .map(part -> ModelUtils.getReferencedSchema(api, part))
                        .anyMatch(part -> isChoice(part) || isAmbiguous(part, visited));
    }

    private boolean isRecognisable(Schema<?> schema, Set<Schema<?>> visited) {
        return PlainTypes.count(schema) <= 1
                && schema.getDiscriminator() != null
                && schema.getAnyOf() == null
                && schema.getProperties() == null
                && schema.getAllOf() == null
                && alternatives(schema).allMatch(each -> each.get$ref() != null && isObject(each, visited));
    }

    private boolean isObject(Schema<?> reference, Set<Schema<?>> visited) {
        Schema<?> schema = ModelUtils.getReferencedSchema(api, reference);
        boolean inherits = schema.getAllOf() != null && !schema.getAllOf().isEmpty();
        return (inherits || schema.getProperties() != null) && !isChoice(schema) && !isAmbiguous(schema, visited);
    }
}
