package io.github.greenvn;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Encodes path arguments. Rejects those that a server could read as anything but one segment. */
final class PathSegment {

    private static final int MAX_LENGTH = 128;

    /** The characters at which servers and proxies are known to decode, split or normalize a path. */
    private static final Pattern DANGEROUS = Pattern.compile("[/\\\\?#;%]|[\\p{Cntrl}\\p{Z}\\s]");

    private PathSegment() {}

    static String encode(String name, @Nullable Object argument) {
        if (argument == null) {
            throw invalid(name, "null");
        }
        String value = argument.toString();
        if (value.isBlank()) {
            throw invalid(
                    name, value.isEmpty() ? "an empty string" : "a blank string of " + value.length() + " characters");
        }
        if (value.length() > MAX_LENGTH) {
            throw invalid(name, value.length() + " characters");
        }
        if (value.equals(".") || value.equals("..")) {
            throw invalid(name, "\"" + value + "\"");
        }
        if (PercentEncoding.isUnreserved(value)) {
            return value;
        }
        Matcher dangerous = DANGEROUS.matcher(value);
        if (dangerous.find()) {
            throw invalid(
                    name,
                    String.format(
                            "%d characters with U+%04X at index %d",
                            value.length(), (int) value.charAt(dangerous.start()), dangerous.start()));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw invalid(name, value.length() + " characters with an unpaired surrogate");
        }
        return PercentEncoding.encode(value);
    }

    private static IllegalArgumentException invalid(String name, String got) {
        return new IllegalArgumentException(name + " must be one path segment of 1 to " + MAX_LENGTH
                + " characters, not \".\" or \"..\", without / \\ ? # ; % blanks or control characters; got " + got);
    }
}
