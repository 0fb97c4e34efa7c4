package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Visits the schemas of a specification, each before the schemas inside it, with its location. */
final class SchemaWalk {

    private final OpenAPI api;
    private final Visitor visitor;
    private final IdentityHashMap<Schema<?>, Schema<?>> seen = new IdentityHashMap<>();

    private SchemaWalk(OpenAPI api, Visitor visitor) {
        this.api = api;
        this.visitor = visitor;
    }

    /**
     * Visits every schema.
     *
     * @param visitor called once for each schema of a component, and once in each operation that has a schema inside
     */
    static void run(OpenAPI api, BiConsumer<Schema<?>, Location> visitor) {
        walk(
                api,
                () -> new SchemaWalk(api, (schema, location) -> {
                    visitor.accept(schema, location);
                    return schema;
                }));
    }

    /** Replaces each schema by the one that the visitor returns for it. */
    static void replace(OpenAPI api, Visitor visitor) {
        SchemaWalk walk = new SchemaWalk(api, visitor);
        walk(api, () -> walk);
    }

    private static void walk(OpenAPI api, Supplier<SchemaWalk> walks) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().replaceAll((name, schema) -> walks.get()
                    .visit(schema, Location.ofSchema(name)));
        }
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> walks.get().visit(item, operation, Location.of(method, path))));
    }

    private void visit(PathItem item, Operation operation, Location where) {
        Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(list -> list == null ? Stream.of() : list.stream())
                .map(parameter -> ModelUtils.getReferencedParameter(api, parameter))
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(parameter -> parameter.setSchema(visit(
                        parameter.getSchema(),
                        where.part(": its " + parameter.getIn() + " parameter " + parameter.getName()))));
        if (operation.getRequestBody() != null) {
            visit(
                    ModelUtils.getReferencedRequestBody(api, operation.getRequestBody())
                            .getContent(),
                    where.part(": its body"));
        }
        operation
                .getResponses()
                .forEach((status, response) -> visit(
                        ModelUtils.getReferencedApiResponse(api, response).getContent(),
                        where.part(": its " + status)));
    }

    private void visit(@Nullable Content content, Location where) {
        if (content != null) {
            content.values().stream()
                    .filter(body -> body.getSchema() != null)
                    .forEach(body -> body.setSchema(visit(body.getSchema(), where)));
        }
    }

    @SuppressWarnings("rawtypes") // Schema is used raw in its own getters
    private Schema<?> visit(Schema<?> original, Location where) {
        Schema<?> known = seen.get(original);
        if (known != null) {
            return known;
        }
        Schema<?> schema = visitor.visit(original, where);
        seen.put(original, schema);
        seen.put(schema, schema);
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((name, property) -> visit(property, where.part("." + name)));
        }
        if (schema.getItems() != null) {
            schema.setItems(visit(schema.getItems(), where.part("[]")));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> value) {
            schema.setAdditionalProperties(visit(value, where.part(".*")));
        }
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(Objects::nonNull)
                .forEach(parts -> parts.replaceAll(part -> visit(part, where)));
        return schema;
    }

    @SuppressWarnings("unchecked") // Schema is used raw in its own getters
    static Stream<Schema<?>> schemas(@Nullable List<?> list) {
        return list == null ? Stream.of() : ((List<Schema<?>>) list).stream();
    }

    interface Visitor {

        Schema<?> visit(Schema<?> schema, Location where);
    }
}
