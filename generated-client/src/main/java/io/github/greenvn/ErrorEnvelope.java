package io.github.greenvn;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.codegen.Envelope;
import io.github.greenvn.internal.json.Differences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The error that a response reports; each component is null if the response has none, or none that can be read. */
record ErrorEnvelope(
        @Nullable Boolean success,
        @Nullable Integer status,
        @Nullable Integer code,
        @Nullable String message) {

    static ErrorEnvelope of(JsonNode tree, Locations locations) {
        return new ErrorEnvelope(
                first(tree, locations.success, ErrorEnvelope::toBoolean),
                first(tree, locations.status, ErrorEnvelope::toStatus),
                first(tree, locations.code, ErrorEnvelope::toInteger),
                first(tree, locations.message, JsonNode::textValue));
    }

    /** Reports what Lead Assist's specification does not define: an alternative location, and an unknown code. */
    static void compare(JsonNode tree, Locations locations, Differences differences) {
        used(tree, locations.success, ErrorEnvelope::toBoolean, differences);
        used(tree, locations.status, ErrorEnvelope::toStatus, differences);
        used(tree, locations.message, JsonNode::textValue, differences);
        JsonPointer code = used(tree, locations.code, ErrorEnvelope::toInteger, differences);
        if (code != null && ErrorCode.of(toInteger(tree.at(code))) == ErrorCode.UNRECOGNISED) {
            differences.report(ResponseDrift.Kind.UNKNOWN_VALUE, code.toString());
        }
    }

    /** Returns the location that is read, and reports any but the first. */
    private static @Nullable JsonPointer used(
            JsonNode tree, List<JsonPointer> pointers, Reader<?> reader, Differences differences) {
        for (int i = 0; i < pointers.size(); i++) {
            if (reader.read(tree.at(pointers.get(i))) != null) {
                if (i > 0) {
                    differences.report(ResponseDrift.Kind.ALIAS, pointers.get(i).toString());
                }
                return pointers.get(i);
            }
        }
        return null;
    }

    private static <T> @Nullable T first(JsonNode tree, List<JsonPointer> pointers, Reader<T> reader) {
        for (JsonPointer pointer : pointers) {
            T value = reader.read(tree.at(pointer));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Reads a boolean, 1 or 0, or a word for success or failure, with the blanks that Jackson ignores around it. */
    private static @Nullable Boolean toBoolean(JsonNode node) {
        if (node.isTextual()) {
            return switch (node.textValue().trim().toLowerCase(Locale.ROOT)) {
                case "true", "success" -> true;
                case "false", "failure", "failed", "error" -> false;
                default -> null;
            };
        }
        boolean isFlag = node.isBoolean() || (node.isInt() && (node.intValue() == 0 || node.intValue() == 1));
        return isFlag ? node.asBoolean() : null;
    }

    private static @Nullable Integer toInteger(JsonNode node) {
        if (node.isTextual()) {
            try {
                return Integer.valueOf(node.textValue().strip());
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return node.canConvertToExactIntegral() && node.canConvertToInt() ? node.intValue() : null;
    }

    /** Reads an HTTP status. A number below 100 is none. */
    private static @Nullable Integer toStatus(JsonNode node) {
        Integer number = toInteger(node);
        return number == null || number < 100 ? null : number;
    }

    private interface Reader<T> {

        @Nullable
        T read(JsonNode node);
    }

    /** The locations of the components in an API's responses. */
    @Envelope
    static final class Locations {

        private final List<JsonPointer> success;
        private final List<JsonPointer> status;
        private final List<JsonPointer> code;
        private final List<JsonPointer> message;

        private Locations(Envelope envelope) {
            this.success = pointers(envelope.success());
            this.status = pointers(envelope.status());
            this.code = pointers(envelope.code());
            this.message = pointers(envelope.message());
        }

        static Locations of(Class<?> api) {
            Envelope declared = api.getAnnotation(Envelope.class);
            return new Locations(
                    declared == null
                            ? Objects.requireNonNull(Locations.class.getAnnotation(Envelope.class))
                            : declared);
        }

        /** Returns true if a body may report a failure whatever the status is. */
        boolean mayReportFailure() {
            return !success.isEmpty() || !status.isEmpty();
        }

        private static List<JsonPointer> pointers(String[] texts) {
            return Arrays.stream(texts).map(JsonPointer::compile).toList();
        }
    }
}
