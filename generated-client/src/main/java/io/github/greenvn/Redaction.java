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
    private final List<Pattern> secrets;

    private Redaction(List<Pattern> secrets) {
        this.secrets = secrets;
    }

    /** Returns a redaction of more secrets. */
    Redaction and(String... more) {
        return new Redaction(Stream.concat(secrets.stream().map(Pattern::pattern), Stream.of(more))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(secret -> Pattern.compile(secret, Pattern.LITERAL | Pattern.CASE_INSENSITIVE))
                .toList());
    }

    /** Replaces every secret, in upper or lower case, and masks phone numbers. */
    String redact(String text) {
        String redacted = text;
        for (Pattern secret : secrets) {
            redacted = secret.matcher(redacted).replaceAll("***");
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
        return "Redaction{***}";
    }
}
