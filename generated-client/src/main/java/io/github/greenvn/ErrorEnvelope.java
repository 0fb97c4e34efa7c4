package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the service says of an error; each part is null where the answer does not have it, or not in a form to read. */
@Envelope
record ErrorEnvelope(
        @Nullable Boolean success,
        @Nullable Integer status,
        @Nullable Integer code,
        @Nullable String message) {

    /** Where an interface's service has it. */
    static Envelope placesOf(Class<?> api) {
        Envelope own = api.getAnnotation(Envelope.class);
        return own == null ? Objects.requireNonNull(ErrorEnvelope.class.getAnnotation(Envelope.class)) : own;
    }

    static ErrorEnvelope read(ObjectMapper mapper, byte[] body, Envelope places) {
        return of(tree(mapper, body), places);
    }

    static ErrorEnvelope of(JsonNode tree, Envelope places) {
        JsonNode message = at(tree, places.message());
        return new ErrorEnvelope(
                truth(at(tree, places.success())),
                number(at(tree, places.status())),
                number(at(tree, places.code())),
                message.isTextual() ? message.textValue() : null);
    }

    private static JsonNode at(JsonNode tree, String pointer) {
        return pointer.isEmpty() ? MissingNode.getInstance() : tree.at(pointer);
    }

    /** However it is written: false, 0, or a word. */
    private static @Nullable Boolean truth(JsonNode node) {
        if (node.isTextual()) {
            return switch (node.textValue().strip().toLowerCase(Locale.ROOT)) {
                case "true", "success" -> Boolean.TRUE;
                case "false", "failure", "failed", "error" -> Boolean.FALSE;
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
