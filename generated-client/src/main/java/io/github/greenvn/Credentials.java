package io.github.greenvn;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The API key and API token, sent as HTTP Basic credentials (RFC 7617). {@code toString} shows neither. */
final class Credentials implements OperationAuthorization.Secret {

    private final List<String> header;
    private final Redaction redaction;

    Credentials(@Nullable String apiKey, @Nullable String apiToken) {
        String key = check("apiKey", apiKey);
        if (key.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "apiKey must not contain a colon, which ends the user name in HTTP Basic; got " + key.length()
                            + " characters with one");
        }
        String token = check("apiToken", apiToken);
        String encoded = base64(key + ":" + token);
        header = List.of("Basic " + encoded);
        redaction = Redaction.NONE.and(unpadded(encoded), unpadded(base64(token)), token);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpadded(String base64) {
        return base64.replace("=", "");
    }

    private static String check(String name, @Nullable String value) {
        Objects.requireNonNull(value, name + " must not be null");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank; got " + value.length() + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    name + " must not contain a control character such as CR or LF; got one in " + value.length()
                            + " characters");
        }
        return value;
    }

    @Override
    public String addTo(Map<String, Collection<String>> headers, String url, Call call) {
        ClientHeaders.set(headers, "Authorization", header);
        return url;
    }

    /** Returns the redaction of the token: plain, and in Base64 without its padding. */
    Redaction redaction() {
        return redaction;
    }

    @Override
    public String toString() {
        return "Credentials{***}";
    }
}
