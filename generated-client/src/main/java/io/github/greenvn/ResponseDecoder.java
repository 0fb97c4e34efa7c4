package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import feign.MethodMetadata;
import io.github.greenvn.codegen.WithoutBody;
import io.github.greenvn.internal.json.Schema;
import io.github.greenvn.internal.json.TolerantReading;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decodes the responses of one generated method into results or exceptions. */
final class ResponseDecoder {

    private static final Pattern TOKEN = Pattern.compile("(?<=^Unrecognized token )'[^']*'");

    private final ApiContext api;
    private final boolean withHttpInfo;
    private final @Nullable ObjectReader reader;
    private final Schema schema;
    private final Set<Integer> statusesWithoutBody;
    private final @Nullable PlainBodyReader plain;

    /** Creates the decoder of a method, which returns the body, void, or an {@link ApiResponse} of either. */
    ResponseDecoder(MethodMetadata metadata, ApiContext api) {
        ObjectMapper mapper = api.mapper();
        JavaType type = mapper.constructType(metadata.returnType());
        this.api = api;
        this.withHttpInfo = type.hasRawClass(ApiResponse.class);
        JavaType body = withHttpInfo ? type.containedType(0) : type;
        this.reader = body.hasRawClass(void.class) || body.hasRawClass(Void.class) ? null : mapper.readerFor(body);
        this.schema = api.schemas().of(body);
        Collection<String> accepted = metadata.template().headers().getOrDefault("Accept", List.of());
        this.plain =
                reader != null && !isJson(accepted) ? new PlainBodyReader(accepted, body.getRawClass(), api) : null;
        WithoutBody withoutBody = metadata.method().getAnnotation(WithoutBody.class);
        this.statusesWithoutBody = withoutBody == null
                ? Set.of()
                : Arrays.stream(withoutBody.value()).boxed().collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    Object decode(BufferedResponse response, Call call) {
        if (response.status() / 100 != 2) {
            throw api.errors().decode(response, call);
        }
        Object body = null;
        if (reader == null || isWithoutBody(response)) {
            api.errors().checkWithoutBody(response, call);
        } else {
            body = body(reader, response, call);
        }
        return withHttpInfo ? new ApiResponse<@Nullable Object>(response.status(), response.headers(), body) : body;
    }

    private static boolean isJson(Collection<String> accepted) {
        return accepted.contains("application/json")
                || accepted.isEmpty()
                || accepted.stream()
                        .flatMap(each -> Arrays.stream(each.split(",")))
                        .allMatch(ContentTypes::isJson);
    }

    private boolean isWithoutBody(BufferedResponse response) {
        return !statusesWithoutBody.isEmpty() && statusesWithoutBody.contains(response.status());
    }

    /** Returns true for a part of a body (RFC 9110, 15.3.7). Some services send 206 with JSON for partial success. */
    private boolean isPart(BufferedResponse response) {
        return response.status() == 206 && (plain != null || response.header("Content-Range") != null);
    }

    private Object body(ObjectReader bodyReader, BufferedResponse response, Call call) {
        if (response.problem() != null) {
            throw unreadable(response, response.problem(), call);
        }
        if (isPart(response)) {
            throw unreadable(response, "it is a part of a body, which was not asked for", call);
        }
        if (plain != null) {
            return plain.read(response, call);
        }
        try {
            JsonNode tree = api.mapper().readTree(response.bytes());
            api.errors().check(response, tree, call);
            call.compare(tree, schema);
            Object value = TolerantReading.read(bodyReader, tree, api.schemas(), call);
            String missing = api.inResponses().firstMissing(value);
            if (value == null || missing != null) {
                throw unreadable(response, "its body lacks " + missing, call);
            }
            return value;
        } catch (JsonProcessingException e) {
            String reason = call.redaction().excerpt(withoutCutParts(e.getOriginalMessage()));
            throw unreadable(response, "its body is not as specified (" + reason + ")", call);
        } catch (IOException e) {
            throw unreadable(response, "its body is not valid text", call);
        }
    }

    /** Removes what Jackson has cut from the body, so that a secret in it is not found: a token, and a long text. */
    private static String withoutCutParts(String message) {
        String text = TOKEN.matcher(message).replaceFirst("…");
        int start = text.indexOf('"');
        int end = text.lastIndexOf('"');
        return start >= 0 && text.substring(start, end).contains("]...[")
                ? text.substring(0, start) + "…" + text.substring(end + 1)
                : text;
    }

    private static UnreadableResponseException unreadable(BufferedResponse response, String reason, Call call) {
        return new UnreadableResponseException(call.summary(), response, reason);
    }
}
