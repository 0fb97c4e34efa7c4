package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extension {@code x-envelope} at the top of a specification: where its answers say whether they are a
 * success, with which status and code, and why. Without it they say so as Lead Assist does, in either of its forms; where it is
 * empty only the HTTP status does.
 */
final class Envelopes {

    private static final String EXTENSION = "x-envelope";

    private Envelopes() {}

    /** The JSON pointers by their names, as the template needs them. */
    static Optional<Map<String, String>> describe(OpenAPI api) {
        Object given = api.getExtensions() == null ? null : api.getExtensions().get(EXTENSION);
        if (given == null) {
            return Optional.empty();
        }
        if (!(given instanceof Map<?, ?> map)) {
            throw refused("must have some of success, status, code and message, or be {} for none", given);
        }
        Map<String, String> pointers = new LinkedHashMap<>();
        map.forEach((part, pointer) -> {
            if (!(part instanceof String name) || !name.matches("success|status|code|message")) {
                throw refused("can have success, status, code and message", part);
            }
            if (!(pointer instanceof String text) || !text.matches("(/[A-Za-z0-9_.-]+)+")) {
                throw refused(name + " must be a JSON pointer such as /response/status", pointer);
            }
            pointers.put(name, text);
        });
        return Optional.of(pointers);
    }

    private static IllegalArgumentException refused(String wanted, @Nullable Object got) {
        return new IllegalArgumentException(EXTENSION + " " + wanted + "; got " + got);
    }
}
