package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.function.Consumer;
import org.openapitools.codegen.utils.ModelUtils;

/** Checks that the types exist which a discriminator names. */
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

    private boolean isJsonData(String target) {
        Schema<?> schema = ModelUtils.getSchema(api, target.replace("#/components/schemas/", ""));
        return schema != null && Types.JSON_DATA.equals(schema.getFormat());
    }

    /** Returns true for a missing schema; those of other files are not checked. */
    private boolean isMissing(String target) {
        String name = target.replace("#/components/schemas/", "");
        return name.matches("\\w+") && ModelUtils.getSchema(api, name) == null;
    }
}
