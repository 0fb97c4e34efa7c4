package io.github.greenvn;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An argument of a path: refused, or written so that every server reads it as exactly one segment. */
final class PathSegment {

    private static final int MAX_LENGTH = 128;

    /** What servers and proxies are known to decode, to cut at, or to climb with. */
    private static final Pattern DANGEROUS = Pattern.compile("[/\\\\?#;%]|[\\p{Cntrl}\\p{Z}\\s]");

    private PathSegment() {}

    static String encode(String name, @Nullable Object argument) {
        if (argument == null) {
            throw refused(name, "null");
        }
        String value = argument.toString();
        if (value.isBlank()) {
            throw refused(
                    name, value.isEmpty() ? "an empty string" : "a blank one of " + value.length() + " characters");
        }
        if (value.length() > MAX_LENGTH) {
            throw refused(name, value.length() + " characters");
        }
        if (value.equals(".") || value.equals("..")) {
            throw refused(name, "\"" + value + "\"");
        }
        if (PercentEncoding.isUnreserved(value)) {
            return value;
        }
        Matcher dangerous = DANGEROUS.matcher(value);
        if (dangerous.find()) {
            throw refused(
                    name,
                    String.format(
                            "%d characters with U+%04X at index %d",
                            value.length(), (int) value.charAt(dangerous.start()), dangerous.start()));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw refused(name, value.length() + " characters with half a surrogate pair");
        }
        return PercentEncoding.encode(value);
    }

    private static IllegalArgumentException refused(String name, String shape) {
        return new IllegalArgumentException(name + " must be one path segment of 1 to " + MAX_LENGTH
                + " characters, not \".\" or \"..\", without / \\ ? # ; % blanks or control characters; got " + shape);
    }
}
