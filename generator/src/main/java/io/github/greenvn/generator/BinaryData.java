package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the strings of a specification that stand for bytes as they are. */
final class BinaryData {

    private BinaryData() {}

    static boolean is(Schema<?> schema) {
        return "binary".equals(schema.getFormat())
                || (schema.getContentMediaType() != null
                        && schema.getContentEncoding() == null
                        && MediaTypes.isBinary(schema.getContentMediaType()));
    }

    /** Returns true for binary data, and for schemas that have some in a part of them. */
    static boolean isIn(OpenAPI api, @Nullable Schema<?> schema) {
        return isIn(api, schema, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isIn(OpenAPI api, @Nullable Schema<?> schema, Set<Schema<?>> visited) {
        if (schema == null) {
            return false;
        }
        Schema<?> target = ModelUtils.getReferencedSchema(api, schema);
        if (!visited.add(target)) {
            return false;
        }
        Collection<?> properties = target.getProperties() == null
                ? Set.of()
                : target.getProperties().values();
        Stream<Schema<?>> parts = Stream.of(
                        SchemaWalk.schemas(properties.stream().toList()),
                        SchemaWalk.schemas(target.getAllOf()),
                        SchemaWalk.schemas(target.getOneOf()),
                        SchemaWalk.schemas(target.getAnyOf()),
                        Stream.<Schema<?>>ofNullable(target.getItems()))
                .flatMap(each -> each);
        return is(target) || parts.anyMatch(part -> isIn(api, part, visited));
    }
}
