package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
        return new ErrorEnvelope(
                first(tree, places.success(), ErrorEnvelope::truth),
                first(tree, places.status(), ErrorEnvelope::number),
                first(tree, places.code(), ErrorEnvelope::number),
                first(tree, places.message(), ErrorEnvelope::text));
    }

    private static <T> @Nullable T first(JsonNode tree, String[] pointers, Function<JsonNode, Optional<T>> reader) {
        return Arrays.stream(pointers)
                .map(tree::at)
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** However it is written: false, 0, or a word. */
    private static Optional<Boolean> truth(JsonNode node) {
        if (node.isTextual()) {
            return switch (node.textValue().strip().toLowerCase(Locale.ROOT)) {
                case "true", "success" -> Optional.of(Boolean.TRUE);
                case "false", "failure", "failed", "error" -> Optional.of(Boolean.FALSE);
                default -> Optional.empty();
            };
        }
        return node.isBoolean() || node.isNumber() ? Optional.of(node.asBoolean()) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }

    private static Optional<Integer> number(JsonNode node) {
        if (node.isTextual()) {
            try {
                return Optional.of(Integer.valueOf(node.textValue().strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return node.canConvertToExactIntegral() && node.canConvertToInt()
                ? Optional.of(node.intValue())
                : Optional.empty();
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
