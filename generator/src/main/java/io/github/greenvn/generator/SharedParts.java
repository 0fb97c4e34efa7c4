package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Copies what the parser shares: of OpenAPI 3.1, it makes equal operations, responses and schemas one object, and what is changed for
 * one of them, such as its server, would be changed for the others.
 */
final class SharedParts {

    private SharedParts() {}

    /** Gives each path and each operation its own parts, but not their schemas. */
    static void separate(OpenAPI api) {
        if (api.getSpecVersion() == SpecVersion.V31) {
            api.getPaths().replaceAll((path, item) -> copy(item));
        }
    }

    /** Returns a schema that shares no part with others. */
    static Schema<?> copy(OpenAPI api, Schema<?> schema) {
        return api.getSpecVersion() == SpecVersion.V31 ? ModelUtils.cloneSchema(schema, true) : schema;
    }

    /** Returns a schema of the same type as another, for a description of its own. */
    static Schema<?> wrapped(OpenAPI api, Schema<?> schema) {
        return schema.get$ref() == null
                ? ModelUtils.cloneSchema(schema, api.getSpecVersion() == SpecVersion.V31)
                : new Schema<>(api.getSpecVersion()).addAllOfItem(schema);
    }

    private static PathItem copy(PathItem item) {
        PathItem copy = new PathItem()
                .summary(item.getSummary())
                .description(item.getDescription())
                .servers(copy(item.getServers()))
                .parameters(copy(item.getParameters()))
                .$ref(item.get$ref());
        copy.setExtensions(copy(item.getExtensions()));
        item.readOperationsMap().forEach((method, operation) -> copy.operation(method, copy(operation)));
        return copy;
    }

    private static Operation copy(Operation operation) {
        Operation copy = new Operation()
                .tags(copy(operation.getTags()))
                .summary(operation.getSummary())
                .description(operation.getDescription())
                .externalDocs(operation.getExternalDocs())
                .operationId(operation.getOperationId())
                .parameters(copy(operation.getParameters()))
                .requestBody(copy(operation.getRequestBody()))
                .responses(copy(operation.getResponses()))
                .callbacks(operation.getCallbacks())
                .deprecated(operation.getDeprecated())
                .security(copy(operation.getSecurity()))
                .servers(copy(operation.getServers()));
        copy.setExtensions(copy(operation.getExtensions()));
        return copy;
    }

    private static @Nullable RequestBody copy(@Nullable RequestBody body) {
        if (body == null || body.get$ref() != null) {
            return body;
        }
        RequestBody copy = new RequestBody()
                .description(body.getDescription())
                .content(copy(body.getContent()))
                .required(body.getRequired());
        copy.setExtensions(copy(body.getExtensions()));
        return copy;
    }

    private static @Nullable ApiResponses copy(@Nullable ApiResponses responses) {
        if (responses == null) {
            return null;
        }
        ApiResponses copy = new ApiResponses();
        copy.setExtensions(copy(responses.getExtensions()));
        responses.forEach((status, response) -> copy.addApiResponse(status, copy(response)));
        return copy;
    }

    private static ApiResponse copy(ApiResponse response) {
        if (response.get$ref() != null) {
            return response;
        }
        ApiResponse copy =
                new ApiResponse().description(response.getDescription()).content(copy(response.getContent()));
        copy.setHeaders(response.getHeaders());
        copy.setLinks(response.getLinks());
        copy.setExtensions(copy(response.getExtensions()));
        return copy;
    }

    private static @Nullable Content copy(@Nullable Content content) {
        if (content == null) {
            return null;
        }
        Content copy = new Content();
        content.forEach((type, body) -> {
            MediaType own = new MediaType().schema(body.getSchema()).encoding(body.getEncoding());
            own.setExample(body.getExample());
            own.setExamples(body.getExamples());
            own.setExtensions(copy(body.getExtensions()));
            copy.addMediaType(type, own);
        });
        return copy;
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : new ArrayList<>(list);
    }

    private static <V> @Nullable Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? null : new LinkedHashMap<>(map);
    }
}
