package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.greenvn.internal.json.Schema;
import io.github.greenvn.internal.json.TolerantReading;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Decodes the responses of one generated method into results or exceptions. */
final class ResponseDecoder {

    private final ApiContext api;
    private final boolean withHttpInfo;
    private final @Nullable ObjectReader reader;
    private final Schema schema;

    /**
     * Creates the decoder of a method.
     *
     * @param returnType the type of the body, void, or {@link ApiResponse} of either
     */
    ResponseDecoder(Type returnType, ApiContext api) {
        ObjectMapper mapper = api.mapper();
        JavaType type = mapper.constructType(returnType);
        this.api = api;
        this.withHttpInfo = type.hasRawClass(ApiResponse.class);
        JavaType body = withHttpInfo ? type.containedType(0) : type;
        this.reader = body.hasRawClass(void.class) || body.hasRawClass(Void.class) ? null : mapper.readerFor(body);
        this.schema = api.schemas().of(body);
    }

    @Nullable
    Object decode(BufferedResponse response, Call call) {
        if (response.status() / 100 != 2) {
            throw api.errors().decode(response, call);
        }
        Object body = null;
        if (reader == null) {
            api.errors().checkWithoutBody(response, call);
        } else {
            body = body(reader, response, call);
        }
        return withHttpInfo ? new ApiResponse<@Nullable Object>(response.status(), response.headers(), body) : body;
    }

    private Object body(ObjectReader bodyReader, BufferedResponse response, Call call) {
        if (response.problem() != null) {
            throw unreadable(response, response.problem(), call);
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
            String reason = call.redaction().excerpt(e.getOriginalMessage());
            throw unreadable(response, "its body is not as specified (" + reason + ")", call);
        } catch (IOException e) {
            throw unreadable(response, "its body is not valid text", call);
        }
    }

    private static UnreadableResponseException unreadable(BufferedResponse response, String reason, Call call) {
        return new UnreadableResponseException(call.summary(), response, reason);
    }
}
