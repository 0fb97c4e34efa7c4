package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** The strings, numbers, booleans and enums, which have a form outside JSON too. */
final class PlainTypes {

    private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean");

    private static final Set<String> OTHER_FORMATS = Set.of("byte", "binary", Types.FILE_PART, Types.JSON_DATA);

    /** The most references that are followed one after another, since a schema may refer to itself. */
    private static final int MAX_REFERENCES = 20;

    private PlainTypes() {}

    static boolean contain(OpenAPI api, @Nullable Schema<?> schema) {
        if (schema == null) {
            return false;
        }
        Schema<?> target = resolved(api, schema);
        String type = ModelUtils.getType(target);
        return count(target) <= 1
                && TYPES.contains(type == null ? "" : type)
                && !OTHER_FORMATS.contains(target.getFormat() == null ? "" : target.getFormat());
    }

    /** Returns the number of a schema's types other than null. */
    static long count(Schema<?> schema) {
        return schema.getTypes() == null
                ? 0
                : schema.getTypes().stream()
                        .filter(each -> !each.equals("null"))
                        .count();
    }

    /** Returns the schema that a schema refers to, or that it wraps in allOf to describe it. */
    static Schema<?> resolved(OpenAPI api, Schema<?> schema) {
        Schema<?> target = schema;
        for (int i = 0; i < MAX_REFERENCES && target.get$ref() != null; i++) {
            target = ModelUtils.getReferencedSchema(api, target);
        }
        boolean wraps = target.getProperties() == null
                && target.getAllOf() != null
                && target.getAllOf().size() == 1;
        return wraps ? resolved(api, target.getAllOf().get(0)) : target;
    }
}
