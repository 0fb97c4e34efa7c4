package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the service says of an error; each part is null where the answer does not have it, or not in a form to read. */
record ErrorEnvelope(
        @Nullable Integer status,
        @Nullable Integer code,
        @Nullable String message) {

    static ErrorEnvelope read(ObjectMapper mapper, byte[] body) {
        return of(tree(mapper, body));
    }

    static ErrorEnvelope of(JsonNode tree) {
        JsonNode message = tree.path("message");
        return new ErrorEnvelope(
                number(tree.path("status")),
                number(tree.path("code")),
                message.isTextual() ? message.textValue() : null);
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static @Nullable Integer number(JsonNode node) {
        if (node.isTextual()) {
            try {
                return Integer.valueOf(node.textValue().strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return node.canConvertToExactIntegral() && node.canConvertToInt() ? node.intValue() : null;
    }
}
