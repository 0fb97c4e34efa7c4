package io.github.greenvn;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The API key and API token, sent as HTTP Basic credentials (RFC 7617). {@code toString} shows neither. */
final class Credentials {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final String encoded;

    /** The forms of the token that are redacted: Base64 without its padding, and plain. */
    private final List<String> secrets;

    Credentials(@Nullable String apiKey, @Nullable String apiToken) {
        String key = check("apiKey", apiKey);
        if (key.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "apiKey must not contain a colon, which ends the user name in HTTP Basic; got " + key.length()
                            + " characters with one");
        }
        String token = check("apiToken", apiToken);
        encoded = base64(key + ":" + token);
        secrets = List.of(unpadded(encoded), unpadded(base64(token)), token);
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

    /** Returns the value of the Authorization header. */
    String header() {
        return "Basic " + encoded;
    }

    /** Replaces every form of the token, and masks phone numbers. */
    String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, "***");
        }
        return PhoneNumbers.mask(redacted);
    }

    /** Returns the start of a text on one line. It is redacted before it is cut, so that no part of a secret is left. */
    String excerpt(String text) {
        String redacted = UNPRINTABLE.matcher(redact(text)).replaceAll(" ").strip();
        return redacted.length() > 200 ? redacted.substring(0, 200) + "…" : redacted;
    }

    @Override
    public String toString() {
        return "Credentials{***}";
    }
}
