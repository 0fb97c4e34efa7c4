package io.github.greenvn;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Encodes path arguments. Rejects those that a server could read as anything but one segment. */
final class PathSegment {

    /** The characters at which servers and proxies are known to decode, split or normalize a path. */
    private static final Pattern DANGEROUS = Pattern.compile("[/\\\\?#;%]|[\\p{Cntrl}\\p{Z}\\s]");

    /** The characters that no server expects in a path, encoded or not. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final int maxLength;
    private final boolean reserved;

    PathSegment(Limits limits) {
        this.maxLength = limits.pathValueLength();
        this.reserved = limits.reservedInPath();
    }

    String encode(String name, @Nullable Object argument) {
        if (argument == null) {
            throw invalid(name, "null");
        }
        String value = argument.toString();
        if (value.isBlank()) {
            throw invalid(
                    name, value.isEmpty() ? "an empty string" : "a blank string of " + value.length() + " characters");
        }
        if (value.length() > maxLength) {
            throw invalid(name, value.length() + " characters");
        }
        if (value.equals(".") || value.equals("..")) {
            throw invalid(name, "\"" + value + "\"");
        }
        if (PercentEncoding.isUnreserved(value)) {
            return value;
        }
        Matcher dangerous = (reserved ? CONTROL : DANGEROUS).matcher(value);
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

    private IllegalArgumentException invalid(String name, String got) {
        return new IllegalArgumentException(name + " must be one path segment of 1 to " + maxLength
                + " characters, not \".\" or \"..\", without " + (reserved ? "" : "/ \\ ? # ; % blanks or ")
                + "control characters; got " + got);
    }
}
