package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Chooses one media type for each body: JSON if there is one, then forms, then text or bytes; another than JSON where that
 * would have to hold binary data. Removes the others, and bodies that cannot be.
 */
final class MediaTypes {

    static final String FORM = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";

    /** The statuses whose responses have no body (RFC 9110, 15.3), whatever the specification says. */
    private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205");

    static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    private final OpenAPI api;

    /** The bodies whose media types are chosen: operations may share one. */
    private final Set<Content> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

    private MediaTypes(OpenAPI api) {
        this.api = api;
    }

    static void choose(OpenAPI api) {
        MediaTypes types = new MediaTypes(api);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(types::choose);
    }

    private void choose(Operation operation) {
        RequestBody body = ModelUtils.getReferencedRequestBody(api, operation.getRequestBody());
        if (body != null && body.getContent() != null) {
            chooseForRequest(body.getContent());
            if (isEmptyForm(body.getContent())) {
                operation.setRequestBody(null);
            }
        }
        operation
                .getResponses()
                .replaceAll((status, response) -> WITHOUT_CONTENT.contains(status)
                        ? new ApiResponse().description(response.getDescription())
                        : response);
        for (ApiResponse response : operation.getResponses().values()) {
            Content content = ModelUtils.getReferencedApiResponse(api, response).getContent();
            if (content != null && chosen.add(content)) {
                chooseForResponse(content);
            }
        }
    }

    private void chooseForRequest(Content content) {
        removeBinary(content);
        if (keepJson(content)) {
            return;
        }
        content.entrySet().stream()
                .min(Comparator.comparingInt(each -> rank(each.getKey())))
                .ifPresent(chosen -> {
                    String type = chosen.getKey();
                    MediaType body = isPlain(type) ? plain(type, chosen.getValue()) : chosen.getValue();
                    content.clear();
                    content.put(isPlain(type) ? sent(type, body) : type, body);
                });
    }

    /** Removes JSON and forms with binary data in their schemas, unless nothing that can hold such data is offered too. */
    private void removeBinary(Content content) {
        Set<String> unfit = content.entrySet().stream()
                .filter(each -> isJson(each.getKey()) || is(each.getKey(), FORM))
                .filter(each -> BinaryData.isIn(api, each.getValue().getSchema()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean others = content.entrySet().stream()
                .filter(each -> !unfit.contains(each.getKey()))
                .anyMatch(each -> is(each.getKey(), MULTIPART) || isPlainWithString(each.getKey(), each.getValue()));
        if (others) {
            content.keySet().removeAll(unfit);
        }
    }

    private boolean isPlainWithString(String type, MediaType body) {
        return isPlain(type) && (body.getSchema() == null || isString(body.getSchema()));
    }

    private static int rank(String type) {
        return switch (essence(type)) {
            case FORM -> 0;
            case MULTIPART -> 1;
            default -> 2;
        };
    }

    /** Keeps the media types that are read as the same Java type as the first. */
    private void chooseForResponse(Content content) {
        boolean bytes = announceBytes(content);
        if (!bytes && keepJson(content)) {
            return;
        }
        Map<String, MediaType> read = new LinkedHashMap<>();
        content.forEach((type, body) -> {
            if (bytes && isJson(type)) {
                read.put(type, bytes(body));
            } else if (isPlain(type)) {
                read.put(type, plain(type, body));
            }
        });
        read.values().stream().findFirst().ifPresent(first -> {
            content.clear();
            read.forEach((type, body) -> {
                if (Objects.equals(body.getSchema(), first.getSchema())) {
                    content.put(type, body);
                }
            });
        });
    }

    /**
     * Returns true if the JSON of a response is binary as a whole, which is that of a file. Adds a media type of bytes, by which
     * the client knows it from a text in JSON.
     */
    private boolean announceBytes(Content content) {
        List<MediaType> json = content.entrySet().stream()
                .filter(each -> isJson(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        boolean bytes = !json.isEmpty()
                && json.stream()
                        .allMatch(body ->
                                body.getSchema() != null && BinaryData.is(PlainTypes.resolved(api, body.getSchema())));
        if (bytes && isJson(content)) {
            content.put(BYTES, new MediaType().schema(json.get(0).getSchema()));
        }
        return bytes;
    }

    private MediaType bytes(MediaType body) {
        return new MediaType().schema(string("byte")).example(body.getExample());
    }

    private Schema<?> string(@Nullable String format) {
        Schema<?> schema = new Schema<>(api.getSpecVersion());
        schema.setType("string");
        schema.setFormat(format);
        return schema;
    }

    /** Keeps the first JSON only; without a schema it can be anything. Returns false if there is none. */
    private boolean keepJson(Content content) {
        for (Map.Entry<String, MediaType> each : content.entrySet()) {
            String type = each.getKey();
            if (isJson(type) || isAnythingWithJson(type, each.getValue())) {
                MediaType body = each.getValue();
                if (body.getSchema() == null) {
                    body.setSchema(Choices.string(new Schema<>(api.getSpecVersion()), Types.JSON_DATA));
                }
                content.clear();
                content.put(isJson(type) ? type : JSON, body);
                return true;
            }
        }
        return false;
    }

    /** Returns true for any media type with a schema that is JSON's rather than that of text or bytes. */
    private boolean isAnythingWithJson(String type, MediaType body) {
        return Set.of("*/*", "application/*").contains(type) && body.getSchema() != null && !isString(body.getSchema());
    }

    private boolean isString(Schema<?> schema) {
        return "string".equals(ModelUtils.getType(PlainTypes.resolved(api, schema)));
    }

    private boolean hasNoType(Schema<?> schema) {
        Schema<?> target = PlainTypes.resolved(api, schema);
        return ModelUtils.isAnyType(target)
                && target.getProperties() == null
                && target.getAdditionalProperties() == null
                && !ModelUtils.isComposedSchema(target);
    }

    /** Returns a body of text or bytes; unchanged if its schema is neither. */
    private MediaType plain(String type, MediaType body) {
        Schema<?> schema = body.getSchema();
        if (schema != null && !isString(schema) && !hasNoType(schema)) {
            return body;
        }
        String format = schema == null ? null : PlainTypes.resolved(api, schema).getFormat();
        boolean wildcard = type.startsWith("*");
        boolean text = wildcard
                ? schema != null && !Set.of("binary", "byte").contains(format == null ? "" : format)
                : isText(type);
        return text ? new MediaType().schema(string(null)).example(body.getExample()) : bytes(body);
    }

    /** Returns the media type of a request, with the character set of a text. */
    private static String sent(String type, MediaType body) {
        boolean text = body.getSchema() != null && body.getSchema().getFormat() == null;
        String sent =
                switch (type) {
                    case "*/*" -> text ? "text/plain" : BYTES;
                    case "text/*" -> "text/plain";
                    case "application/*" -> text ? type : BYTES;
                    default -> type;
                };
        return text && sent.startsWith("text/") && !sent.contains("charset") ? sent + "; charset=UTF-8" : sent;
    }

    /** Returns true for a form without fields, which some specifications give every operation. */
    private boolean isEmptyForm(Content content) {
        return content.entrySet().stream()
                .filter(form -> is(form.getKey(), FORM) && form.getValue().getSchema() != null)
                .map(form -> ModelUtils.getReferencedSchema(api, form.getValue().getSchema()))
                .anyMatch(MediaTypes::isEmpty);
    }

    private static boolean isEmpty(Schema<?> schema) {
        return schema.getProperties() != null
                && schema.getProperties().isEmpty()
                && !ModelUtils.isComposedSchema(schema)
                && (schema.getAdditionalProperties() == null || Boolean.FALSE.equals(schema.getAdditionalProperties()));
    }

    /** Returns true if a media type is another one, with or without parameters. */
    static boolean is(String mediaType, String other) {
        return essence(mediaType).equals(other);
    }

    /** Returns true for a media type whose bodies can be text or bytes. */
    static boolean isPlain(String mediaType) {
        String type = essence(mediaType);
        return !isJson(type)
                && !type.equals(FORM)
                && !type.startsWith("multipart/")
                && !type.equals("text/event-stream");
    }

    /** Returns true for a media type whose bodies are not text. */
    static boolean isBinary(String mediaType) {
        return isPlain(mediaType) && !isText(mediaType);
    }

    private static boolean isText(String mediaType) {
        String type = essence(mediaType);
        return type.startsWith("text/") || type.matches("application/(.*[+-])?(xml|yaml|javascript|graphql)");
    }

    static boolean isJson(Content content) {
        return content.keySet().stream().allMatch(MediaTypes::isJson);
    }

    static boolean isJson(String mediaType) {
        String type = essence(mediaType);
        return type.equals(JSON) || type.equals("text/json") || type.endsWith("+json");
    }

    private static String essence(String mediaType) {
        return mediaType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
