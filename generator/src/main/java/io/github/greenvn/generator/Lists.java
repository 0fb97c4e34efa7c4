package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Makes a list of a schema whose parts in allOf describe a list together, of which OpenAPI Generator makes an object. */
final class Lists {

    private final OpenAPI api;

    private Lists(OpenAPI api) {
        this.api = api;
    }

    static void unify(OpenAPI api) {
        Lists lists = new Lists(api);
        SchemaWalk.replace(api, (schema, where) -> lists.unified(schema));
    }

    private Schema<?> unified(Schema<?> schema) {
        if (schema.get$ref() != null || schema.getAllOf() == null) {
            return schema;
        }
        List<Schema<?>> parts = parts(schema).toList();
        return parts.stream().anyMatch(ModelUtils::isArraySchema)
                        && parts.stream().allMatch(Lists::canBePart)
                ? list(schema, parts)
                : schema;
    }

    /** Returns a schema and all that it is put together of. */
    private Stream<Schema<?>> parts(Schema<?> schema) {
        Schema<?> target = ModelUtils.getReferencedSchema(api, schema);
        return Stream.concat(
                Stream.of(target), SchemaWalk.schemas(target.getAllOf()).flatMap(this::parts));
    }

    private static boolean canBePart(Schema<?> schema) {
        return PlainTypes.count(schema) <= 1
                && schema.getProperties() == null
                && schema.getOneOf() == null
                && schema.getAnyOf() == null
                && schema.getFormat() == null;
    }

    private Schema<?> list(Schema<?> schema, List<Schema<?>> parts) {
        Schema<?> list = new Schema<>(api.getSpecVersion());
        list.setType("array");
        if (parts.stream().anyMatch(part -> Boolean.TRUE.equals(part.getUniqueItems()))) {
            list.setUniqueItems(true);
        }
        if (parts.stream().filter(ModelUtils::isArraySchema).allMatch(Choices::isNullable)) {
            list.setNullable(true);
        }
        List<Schema<?>> items = parts.stream()
                .<Schema<?>>flatMap(part -> Stream.ofNullable(part.getItems()))
                .distinct()
                .toList();
        if (items.size() == 1) {
            list.setItems(items.get(0));
        } else if (!items.isEmpty()) {
            Schema<?> all = new Schema<>(api.getSpecVersion());
            items.forEach(all::addAllOfItem);
            list.setItems(all);
        }
        return Choices.described(list, schema);
    }
}
