package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import feign.Request;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Writes bodies as JSON. */
final class JsonBodyWriter extends BodyWriter {

    private final ObjectWriter writer;

    JsonBodyWriter(String operation, Type type, ApiContext api) {
        super(operation, api);
        ObjectMapper mapper = api.mapper();
        this.writer = mapper.writerFor(mapper.constructType(type));
    }

    @Override
    Request write(RequestFactory requests, @Nullable Object[] arguments, Object body) {
        try {
            return requests.create(arguments, writer.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw invalid(e.getMessage());
        }
    }
}
