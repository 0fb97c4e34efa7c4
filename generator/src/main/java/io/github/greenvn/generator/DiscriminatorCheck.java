package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks that the types exist which a discriminator names, and that their classes extend its own. */
@SuppressWarnings("ReferenceEquality") // two equal schemas are two types in Java
final class DiscriminatorCheck {

    /** The extension of a schema with a subtype that has become JSON of any type. */
    static final String LOST_SUBTYPE = "x-lost-subtype";

    private final OpenAPI api;
    private final Consumer<String> problem;

    DiscriminatorCheck(OpenAPI api, Consumer<String> problem) {
        this.api = api;
        this.problem = problem;
    }

    void run(Schema<?> schema, String where) {
        Discriminator discriminator = schema.getDiscriminator();
        if (schema.getExtensions() != null && schema.getExtensions().containsKey(LOST_SUBTYPE)) {
            problem.accept(where + " has a discriminator and the subtype "
                    + schema.getExtensions().get(LOST_SUBTYPE)
                    + ", which is of several types; it would need properties alone");
        }
        if (discriminator != null && schema.getOneOf() == null && schema.getAnyOf() == null) {
            subtypes(schema)
                    .filter(name -> !isSubclass(name, schema))
                    .forEach(
                            name -> problem.accept(
                                    where
                                            + " has a discriminator and the subtype " + Location.ofSchema(name)
                                            + ", which would not be its subclass in Java: it does not extend it by allOf, or another one too"));
        }
        Map<String, String> mapping = discriminator == null ? null : discriminator.getMapping();
        if (mapping != null) {
            mapping.forEach((value, target) -> {
                if (isMissing(target)) {
                    problem.accept(where + " has a discriminator that maps " + value + " to " + target
                            + ", which does not exist");
                } else if (isJsonData(target)) {
                    problem.accept(where + " has a discriminator that maps " + value + " to " + target
                            + ", which is of several types; it would need properties alone");
                }
            });
        }
    }

    /** Returns the names of the schemas to which a discriminator can lead. */
    private Stream<String> subtypes(Schema<?> supertype) {
        Map<String, String> mapping = supertype.getDiscriminator().getMapping();
        Set<String> names = new TreeSet<>();
        if (mapping != null) {
            mapping.values().stream()
                    .map(DiscriminatorCheck::name)
                    .filter(name -> ModelUtils.getSchema(api, name) != null)
                    .forEach(names::add);
        }
        ModelUtils.getSchemas(api).forEach((name, schema) -> {
            if (SchemaWalk.schemas(schema.getAllOf())
                    .anyMatch(part -> isOrHas(ModelUtils.getReferencedSchema(api, part), supertype))) {
                names.add(name);
            }
        });
        return names.stream();
    }

    /** Returns true if a schema's class, or a superclass of it, is that of another one; and for JSON of any type. */
    private boolean isSubclass(String name, Schema<?> supertype) {
        Schema<?> schema = ModelUtils.getReferencedSchema(api, ModelUtils.getSchema(api, name));
        String parent = ModelUtils.getParentName(schema, ModelUtils.getSchemas(api));
        return isOrHas(schema, supertype)
                || Types.JSON_DATA.equals(schema.getFormat())
                || (parent != null && isSubclass(parent, supertype));
    }

    /** Returns true for a schema, and for one that describes it in place, as a part of its allOf: both are one class. */
    private static boolean isOrHas(Schema<?> schema, Schema<?> part) {
        return schema == part
                || SchemaWalk.schemas(schema.getAllOf())
                        .anyMatch(each -> each.get$ref() == null && isOrHas(each, part));
    }

    private boolean isJsonData(String target) {
        Schema<?> schema = ModelUtils.getSchema(api, name(target));
        return schema != null && Types.JSON_DATA.equals(schema.getFormat());
    }

    private static String name(String target) {
        return target.replace("#/components/schemas/", "");
    }

    /** Returns true for a missing schema; those of other files are not checked. */
    private boolean isMissing(String target) {
        String name = name(target);
        return name.matches("\\w+") && ModelUtils.getSchema(api, name) == null;
    }
}
