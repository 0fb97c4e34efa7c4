package io.github.greenvn;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** API key and API token, as HTTP Basic sends them (RFC 7617). Never prints either. */
final class Credentials {

    private final String token;
    private final String encoded;

    Credentials(@Nullable String apiKey, @Nullable String apiToken) {
        String key = check("apiKey", apiKey);
        if (key.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "apiKey must not contain a colon, which ends the user in HTTP Basic; got " + key.length()
                            + " characters with one");
        }
        token = check("apiToken", apiToken);
        encoded = Base64.getEncoder().encodeToString((key + ":" + token).getBytes(StandardCharsets.UTF_8));
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

    /** The value of the Authorization header. */
    String header() {
        return "Basic " + encoded;
    }

    /** The text without the token, however it is written, and without whole phone numbers. */
    String redact(String text) {
        return PhoneNumbers.mask(text.replace(encoded, "***").replace(token, "***"));
    }

    @Override
    public String toString() {
        return "Credentials{***}";
    }
}
