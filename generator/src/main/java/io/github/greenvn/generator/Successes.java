package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.utils.ModelUtils;

/** Gives each operation one type of result. */
final class Successes {

    /** The extension of an operation with the statuses that have no body, where others have one, for the template. */
    private static final String WITHOUT_BODY = "x-without-body";

    /** The extension of an operation whose only success is its default response. */
    private static final String DEFAULT = "x-default-success";

    private Successes() {}

    /** Adds a success where none is described: the default response, or one without a body. */
    static void fillIn(OpenAPI api) {
        forEach(api, operation -> {
            ApiResponses responses = operation.getResponses();
            if (responses.keySet().stream().noneMatch(Successes::isSuccess)) {
                ApiResponse other = responses.get("default");
                if (other != null) {
                    operation.addExtension(DEFAULT, true);
                }
                responses.addApiResponse("200", other == null ? new ApiResponse().description("A success.") : other);
            }
        });
    }

    /** Returns the name of a success in the specification: its status, or default. */
    static String name(Operation operation, String status) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey(DEFAULT) ? "default" : status;
    }

    /** Removes responses without a body beside others, and makes different bodies one type, which keeps their JSON. */
    static void unify(OpenAPI api) {
        forEach(api, operation -> {
            Map<String, Content> bodies = new LinkedHashMap<>();
            operation.getResponses().forEach((status, response) -> {
                Content content =
                        ModelUtils.getReferencedApiResponse(api, response).getContent();
                if (isSuccess(status) && content != null && !content.isEmpty()) {
                    bodies.put(status, content);
                }
            });
            if (!bodies.isEmpty()) {
                removeOthers(operation, bodies);
                unify(api, operation, bodies);
            }
        });
    }

    private static void removeOthers(Operation operation, Map<String, Content> bodies) {
        List<String> others = operation.getResponses().keySet().stream()
                .filter(status -> status.matches("2\\d\\d") && !bodies.containsKey(status))
                .toList();
        if (!others.isEmpty()) {
            operation.addExtension(WITHOUT_BODY, String.join(", ", others));
            others.forEach(operation.getResponses()::remove);
        }
    }

    private static void unify(OpenAPI api, Operation operation, Map<String, Content> bodies) {
        boolean different = bodies.values().stream()
                        .flatMap(content -> content.values().stream().map(MediaType::getSchema))
                        .distinct()
                        .count()
                > 1;
        if (different && bodies.values().stream().allMatch(MediaTypes::isJson)) {
            Schema<?> json = new Schema<>(api.getSpecVersion());
            json.setType("string");
            json.setFormat(Types.JSON_DATA);
            bodies.forEach((status, content) -> {
                Content unified = new Content();
                content.keySet().forEach(type -> unified.addMediaType(type, new MediaType().schema(json)));
                operation
                        .getResponses()
                        .put(status, new ApiResponse().description("A success.").content(unified));
            });
        }
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private static void forEach(OpenAPI api, Consumer<Operation> action) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(action);
    }

    /** Marks the result of an operation as nullable if a success may have no body. */
    static void markNullable(CodegenOperation operation) {
        if (operation.vendorExtensions.containsKey(WITHOUT_BODY)) {
            operation.returnType = operation.returnType.endsWith("[]")
                    ? operation.returnType.replace("[]", " @Nullable []")
                    : "@Nullable " + operation.returnType;
        }
    }
}
