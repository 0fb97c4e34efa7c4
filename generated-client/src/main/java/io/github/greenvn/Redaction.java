package io.github.greenvn;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes secrets and phone numbers from texts for logs and messages. Immutable; {@code toString} shows no secret. */
final class Redaction {

    /** Removes phone numbers alone. */
    static final Redaction NONE = new Redaction(List.of());

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    /** The secrets, the longest first: one that is a part of another would leave the rest of it. */
    private final List<String> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Returns a redaction of more secrets. */
    Redaction and(String... more) {
        return new Redaction(Stream.concat(secrets.stream(), Stream.of(more))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** Replaces every secret, in upper or lower case, and masks phone numbers. */
    String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = replace(redacted, secret);
        }
        return PhoneNumbers.mask(redacted);
    }

    /** Replaces a secret, without the memory that a regular expression would take for each text. */
    private static String replace(String text, String secret) {
        int next = indexOf(text, secret, 0);
        if (next < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        while (next >= 0) {
            replaced.append(text, end, next).append("***");
            end = next + secret.length();
            next = indexOf(text, secret, end);
        }
        return replaced.append(text, end, text.length()).toString();
    }

    private static int indexOf(String text, String secret, int start) {
        for (int i = start; i + secret.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, secret, 0, secret.length())) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the start of a text on one line. It is redacted before it is cut, so that no part of a secret is left. */
    String excerpt(String text) {
        String redacted = UNPRINTABLE.matcher(redact(text)).replaceAll(" ").strip();
        return redacted.length() > 200 ? redacted.substring(0, 200) + "…" : redacted;
    }

    @Override
    public String toString() {
        return "Redaction{***}";
    }
}
