package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Properties that a subtype defines again. In Java it is a subclass, whose getter overrides that of its superclass, so that
 * its type has to fit.
 */
@SuppressWarnings("ReferenceEquality") // two equal schemas are two types in Java
final class Redefinitions {

    private final OpenAPI api;
    private final Set<Schema<?>> unified = Collections.newSetFromMap(new IdentityHashMap<>());

    Redefinitions(OpenAPI api) {
        this.api = api;
    }

    /** Gives plain properties the type that they have in the superclass, which their values have to be of too. */
    static void unify(OpenAPI api) {
        Redefinitions redefinitions = new Redefinitions(api);
        List.copyOf(ModelUtils.getSchemas(api).values()).forEach(redefinitions::unify);
    }

    private void unify(Schema<?> schema) {
        Schema<?> superclass = superclass(schema);
        if (superclass == null || !unified.add(schema)) {
            return;
        }
        unify(superclass);
        Map<String, Property> inherited = inherited(schema);
        ownParts(schema)
                .filter(part -> part.get$ref() == null && part.getProperties() != null)
                .forEach(part -> part.getProperties().replaceAll((name, property) -> {
                    Property other = inherited.get(name);
                    return other == null || isSame(other.schema(), property) || !isNarrower(property, other.schema())
                            ? property
                            : Choices.described(SharedParts.wrapped(api, shared(other)), property);
                }));
    }

    /** Returns the schema of a property, as a component if its type in Java would be a class of its own. */
    private Schema<?> shared(Property property) {
        Schema<?> schema = property.schema();
        if (schema.get$ref() != null || schema.getEnum() == null) {
            return schema;
        }
        String component = newComponent((property.owner() + "_" + property.name()).replaceAll("\\W", "_"));
        api.getComponents().addSchemas(component, schema);
        Schema<?> reference = new Schema<>(api.getSpecVersion()).$ref("#/components/schemas/" + component);
        property.part().getProperties().put(property.name(), reference);
        return reference;
    }

    /** Returns a name for a component that is not the name of another one in Java. */
    private String newComponent(String wanted) {
        Set<String> taken = ModelUtils.getSchemas(api).keySet().stream()
                .map(Redefinitions::inJava)
                .collect(Collectors.toSet());
        String name = wanted;
        for (int number = 2; taken.contains(inJava(name)); number++) {
            name = wanted + number;
        }
        return name;
    }

    private static String inJava(String name) {
        return name.replaceAll("\\W|_", "").toLowerCase(Locale.ROOT);
    }

    /** Reports the properties of a schema that are of another type in its superclass. */
    void check(Schema<?> schema, String where, Consumer<String> problem) {
        Map<String, Property> inherited = inherited(schema);
        ownParts(schema)
                .flatMap(part -> properties(part, "", new HashSet<>()).values().stream())
                .filter(own -> {
                    Property other = inherited.get(own.name());
                    return other != null && !fits(own.schema(), other.schema());
                })
                .forEach(own -> problem.accept(where + " defines the property " + own.name()
                        + " again, with another type than its supertype; use the same"));
    }

    private boolean fits(Schema<?> own, Schema<?> inherited) {
        return isSame(own, inherited) || isSubclass(own, inherited);
    }

    private boolean isSubclass(Schema<?> schema, Schema<?> superclass) {
        Schema<?> parent = superclass(ModelUtils.getReferencedSchema(api, schema));
        return parent != null
                && (parent == ModelUtils.getReferencedSchema(api, superclass) || isSubclass(parent, superclass));
    }

    /** Returns true for schemas of one type in Java. */
    private boolean isSame(Schema<?> one, Schema<?> another) {
        return isSame(one, another, new HashSet<>());
    }

    private boolean isSame(Schema<?> one, Schema<?> another, Set<List<Schema<?>>> compared) {
        Schema<?> first = PlainTypes.resolved(api, one);
        Schema<?> second = PlainTypes.resolved(api, another);
        if (first == second || !compared.add(List.of(first, second))) {
            return true;
        }
        return first.getEnum() == null
                && second.getEnum() == null
                && Objects.equals(ModelUtils.getType(first), ModelUtils.getType(second))
                && Objects.equals(first.getFormat(), second.getFormat())
                && first.getProperties() == null
                && second.getProperties() == null
                && isSameOrNull(first.getItems(), second.getItems(), compared)
                && isSameOrNull(
                        ModelUtils.getAdditionalProperties(first),
                        ModelUtils.getAdditionalProperties(second),
                        compared);
    }

    private boolean isSameOrNull(@Nullable Schema<?> one, @Nullable Schema<?> another, Set<List<Schema<?>>> compared) {
        return one == another || (one != null && another != null && isSame(one, another, compared));
    }

    /** Returns true for plain values of the same type in JSON, or for integers among numbers. */
    private boolean isNarrower(Schema<?> own, Schema<?> inherited) {
        String type = jsonType(own);
        String other = jsonType(inherited);
        return type != null && (type.equals(other) || (type.equals("integer") && "number".equals(other)));
    }

    /** Returns the type in JSON of a plain schema; null for others. */
    private @Nullable String jsonType(Schema<?> schema) {
        return PlainTypes.contain(api, schema) ? ModelUtils.getType(PlainTypes.resolved(api, schema)) : null;
    }

    private @Nullable Schema<?> superclass(Schema<?> schema) {
        String name = ModelUtils.getParentName(schema, ModelUtils.getSchemas(api));
        return name == null ? null : ModelUtils.getSchema(api, name);
    }

    private Map<String, Property> inherited(Schema<?> schema) {
        String name = ModelUtils.getParentName(schema, ModelUtils.getSchemas(api));
        Schema<?> superclass = superclass(schema);
        return superclass == null ? Map.of() : properties(superclass, name, new HashSet<>());
    }

    /** Returns a schema and the parts of its allOf, without its superclass. */
    private Stream<Schema<?>> ownParts(Schema<?> schema) {
        Schema<?> superclass = superclass(schema);
        Schema<?> own = new Schema<>(api.getSpecVersion());
        own.setProperties(schema.getProperties());
        return Stream.concat(
                Stream.of(own),
                SchemaWalk.schemas(schema.getAllOf())
                        .filter(part -> ModelUtils.getReferencedSchema(api, part) != superclass));
    }

    private Map<String, Property> properties(Schema<?> schema, String owner, Set<Schema<?>> visited) {
        Map<String, Property> found = new HashMap<>();
        Schema<?> target = ModelUtils.getReferencedSchema(api, schema);
        if (visited.add(target)) {
            SchemaWalk.schemas(target.getAllOf())
                    .forEach(part -> found.putAll(properties(
                            part, part.get$ref() == null ? owner : ModelUtils.getSimpleRef(part.get$ref()), visited)));
            if (target.getProperties() != null) {
                target.getProperties()
                        .forEach((name, property) -> found.put(name, new Property(owner, target, name, property)));
            }
        }
        return found;
    }

    private record Property(String owner, Schema<?> part, String name, Schema<?> schema) {}
}
