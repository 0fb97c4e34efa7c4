package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.MethodMetadata;
import feign.Request;
import io.github.greenvn.codegen.FormEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes objects as {@code application/x-www-form-urlencoded}: lists repeat their name. */
final class FormBodyWriter extends BodyWriter {

    private final ObjectMapper mapper;
    private final Set<String> deepObjects;
    private final Set<String> json;

    FormBodyWriter(String operation, MethodMetadata metadata, ApiContext api) {
        super(operation, api);
        this.mapper = api.mapper();
        FormEncoding encoding = metadata.method().getAnnotation(FormEncoding.class);
        this.deepObjects = encoding == null ? Set.of() : Set.of(encoding.deepObject());
        this.json = encoding == null ? Set.of() : Set.of(encoding.json());
    }

    @Override
    Request write(RequestFactory requests, @Nullable Object[] arguments, Object body) {
        FormPairs pairs = new FormPairs();
        try {
            for (Map.Entry<String, JsonNode> field : FormPairs.fields(mapper, body)) {
                if (!json.contains(field.getKey())) {
                    checkIfEmpty(body, field.getKey(), field.getValue());
                }
                append(field.getKey(), field.getValue(), pairs);
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw invalid(e.getMessage());
        }
        return requests.create(arguments, pairs.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void append(String field, JsonNode value, FormPairs pairs) throws JsonProcessingException {
        String name = PercentEncoding.encode(FormPairs.unicode("a name", field));
        if (json.contains(field)) {
            pairs.add(name, mapper.writeValueAsString(value));
        } else if (deepObjects.contains(field)) {
            pairs.addDeepObject(name, value);
        } else if (value.isArray()) {
            value.forEach(item -> pairs.add(name, FormPairs.text(field, item)));
        } else {
            pairs.add(name, FormPairs.text(field, value));
        }
    }
}
