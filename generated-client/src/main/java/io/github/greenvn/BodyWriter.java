package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import feign.MethodMetadata;
import feign.Request;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the request bodies of one operation, in one media type. */
abstract class BodyWriter {

    private static final String JSON = "application/json";

    private final String operation;
    private final ApiContext api;

    BodyWriter(String operation, ApiContext api) {
        this.operation = operation;
        this.api = api;
    }

    /** Returns the writer for the media type of a method's bodies. */
    static BodyWriter of(String operation, MethodMetadata metadata, ApiContext api) {
        Collection<String> given = metadata.template().headers().getOrDefault("Content-Type", List.of());
        String type = given.isEmpty() ? JSON : given.iterator().next();
        return type.equals(JSON)
                ? new JsonBodyWriter(operation, metadata.bodyType(), api)
                : OtherBodyWriters.of(type, operation, metadata, api);
    }

    /**
     * Creates a request with a body.
     *
     * @throws IllegalArgumentException if a required property is missing, or if the body cannot be written
     */
    final Request createRequest(RequestFactory requests, @Nullable Object[] arguments, Object body) {
        String missing = api.inRequests().firstMissing(body);
        if (missing != null) {
            throw new IllegalArgumentException(operation + " requires " + missing + " in its body; got none");
        }
        return write(requests, arguments, body);
    }

    abstract Request write(RequestFactory requests, @Nullable Object[] arguments, Object body);

    /**
     * Checks a field of a form of which nothing would be sent: a form has no empty list and no empty object.
     *
     * @throws IllegalArgumentException if it is required
     */
    final void checkIfEmpty(Object body, String field, JsonNode value) {
        if (value.isContainerNode() && value.isEmpty() && api.inRequests().isRequired(body, field)) {
            throw new IllegalArgumentException(
                    field + " is required; got an empty " + (value.isArray() ? "list" : "object"));
        }
    }

    /** Returns the exception for a body that cannot be written. */
    final IllegalArgumentException invalid(@Nullable String reason) {
        return new IllegalArgumentException(operation + ": the body cannot be written: "
                + api.authorization().redaction().redact(String.valueOf(reason)));
    }
}
