package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extension {@code x-envelope} of a specification: the locations of success, status, code and message in its
 * responses. Without the extension they are those of Lead Assist's formats; if empty, only the HTTP status counts.
 */
final class Envelopes {

    private static final String EXTENSION = "x-envelope";

    private Envelopes() {}

    /** Returns the JSON pointers by their names, for the template. */
    static Optional<Map<String, String>> describe(OpenAPI api) {
        Object given = api.getExtensions() == null ? null : api.getExtensions().get(EXTENSION);
        if (given == null) {
            return Optional.empty();
        }
        if (!(given instanceof Map<?, ?> map)) {
            throw invalid("must have some of success, status, code and message, or be {} for none", given);
        }
        Map<String, String> pointers = new LinkedHashMap<>();
        map.forEach((part, pointer) -> {
            if (!(part instanceof String name) || !name.matches("success|status|code|message")) {
                throw invalid("can have success, status, code and message", part);
            }
            if (!(pointer instanceof String text) || !text.matches("(/[A-Za-z0-9_.-]+)+")) {
                throw invalid(name + " must be a JSON pointer such as /response/status", pointer);
            }
            pointers.put(name, text);
        });
        return Optional.of(pointers);
    }

    private static IllegalArgumentException invalid(String wanted, @Nullable Object got) {
        return new IllegalArgumentException(EXTENSION + " " + wanted + "; got " + got);
    }
}
