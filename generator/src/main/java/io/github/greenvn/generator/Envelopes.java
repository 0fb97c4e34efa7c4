package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the extension {@code x-envelope} of a specification: the locations of success, status, code and message in its
 * responses. Without the extension they are those of Lead Assist's formats, if a server is the vendor's; for every other
 * API only the HTTP status counts, and a message is read where most services have it. If the extension is empty, none
 * is read.
 */
final class Envelopes {

    private static final String EXTENSION = "x-envelope";

    private static final Pattern VENDOR =
            Pattern.compile("https?://([^/?#]*@)?([^/:?#@]+\\.)?exotel\\.(com|in)([/:?#].*)?");

    private Envelopes() {}

    /**
     * Returns the JSON pointers by their names, for the template; nothing for Lead Assist's, which are the runtime's
     * defaults.
     */
    static Optional<Map<?, ?>> describe(OpenAPI api) {
        if (extension(api) instanceof Map<?, ?> pointers) {
            return Optional.of(pointers);
        }
        return isVendor(api) ? Optional.empty() : Optional.of(Map.of("message", "/message"));
    }

    /** Returns true if a server is the vendor's, also with variables or credentials in its URL. */
    private static boolean isVendor(OpenAPI api) {
        return api.getServers() != null
                && api.getServers().stream()
                        .anyMatch(server -> VENDOR.matcher(server.getUrl()).matches());
    }

    static void check(OpenAPI api, Consumer<String> problem) {
        Object given = extension(api);
        if (given instanceof Map<?, ?> map) {
            map.forEach((part, pointer) -> {
                if (!(part instanceof String name) || !name.matches("success|status|code|message")) {
                    problem.accept(EXTENSION + " can have success, status, code and message; got " + part);
                } else if (!(pointer instanceof String text) || !text.matches("(/[A-Za-z0-9_.-]+)+")) {
                    problem.accept(EXTENSION + " " + name + " must be a JSON pointer such as /response/status; got "
                            + pointer);
                }
            });
        } else if (given != null) {
            problem.accept(EXTENSION + " must have some of success, status, code and message, or be {} for none; got "
                    + given);
        }
    }

    private static @Nullable Object extension(OpenAPI api) {
        return api.getExtensions() == null ? null : api.getExtensions().get(EXTENSION);
    }
}
