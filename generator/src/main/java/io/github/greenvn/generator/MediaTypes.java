package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Removes other media types beside JSON, which is the only one that the client supports, and bodies that cannot be. */
final class MediaTypes {

    /** The statuses whose responses have no body (RFC 9110, 15.3), whatever the specification says. */
    private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205");

    private MediaTypes() {}

    static void keepJson(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> keepJson(api, operation));
    }

    private static void keepJson(OpenAPI api, Operation operation) {
        RequestBody body = ModelUtils.getReferencedRequestBody(api, operation.getRequestBody());
        if (body != null) {
            keepJson(body.getContent());
        }
        operation
                .getResponses()
                .replaceAll((status, response) -> WITHOUT_CONTENT.contains(status)
                        ? new ApiResponse().description(response.getDescription())
                        : response);
        for (ApiResponse response : operation.getResponses().values()) {
            keepJson(ModelUtils.getReferencedApiResponse(api, response).getContent());
        }
    }

    private static void keepJson(@Nullable Content content) {
        if (content != null) {
            content.keySet().stream().filter(MediaTypes::isJson).findFirst().ifPresent(first -> content.keySet()
                    .removeIf(type -> !type.equals(first)));
        }
    }

    static boolean isJson(Content content) {
        return content.keySet().stream().allMatch(MediaTypes::isJson);
    }

    static boolean isJson(String mediaType) {
        String type = mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }
}
