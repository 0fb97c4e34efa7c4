package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.lang.reflect.Type;

/** Writes the request bodies of one operation. */
final class RequestBodyWriter {

    private final String operation;
    private final ApiContext api;
    private final ObjectWriter writer;

    RequestBodyWriter(String operation, Type type, ApiContext api) {
        ObjectMapper mapper = api.mapper();
        this.operation = operation;
        this.api = api;
        this.writer = mapper.writerFor(mapper.constructType(type));
    }

    /**
     * Writes a body as JSON.
     *
     * @throws IllegalArgumentException if a required property is missing, or if it cannot be written as JSON
     */
    byte[] write(Object body) {
        String missing = api.inRequests().firstMissing(body);
        if (missing != null) {
            throw new IllegalArgumentException(operation + " requires " + missing + " in its body; got none");
        }
        try {
            return writer.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(operation + ": the body cannot be written: "
                    + api.authorization().redaction().redact(String.valueOf(e.getMessage())));
        }
    }
}
