package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the service says of an error; each part is null where the answer does not have it, or not in a form to read. */
record ErrorEnvelope(
        @Nullable Boolean success,
        @Nullable Integer status,
        @Nullable Integer code,
        @Nullable String message) {

    static ErrorEnvelope read(ObjectMapper mapper, byte[] body) {
        return of(tree(mapper, body));
    }

    static ErrorEnvelope of(JsonNode tree) {
        JsonNode message = tree.path("message");
        return new ErrorEnvelope(
                truth(tree.path("success")),
                number(tree.path("status")),
                number(tree.path("code")),
                message.isTextual() ? message.textValue() : null);
    }

    /** However it is written: false, "false" or 0. */
    private static @Nullable Boolean truth(JsonNode node) {
        if (node.isTextual()) {
            return switch (node.textValue().strip().toLowerCase(Locale.ROOT)) {
                case "true" -> Boolean.TRUE;
                case "false" -> Boolean.FALSE;
                default -> null;
            };
        }
        return (node.isBoolean() || node.isNumber()) ? Boolean.valueOf(node.asBoolean()) : null;
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
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
