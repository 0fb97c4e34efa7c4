package io.github.greenvn.internal.json;

import io.github.greenvn.ResponseDrift.Kind;
import org.jspecify.annotations.Nullable;

/** A location in a response, at which differences are reported. Internal. */
public final class Path {

    /** The step for every index of a list, for every key of a map, and for a name that may be data. */
    static final String ANY = "*";

    /** Any location, for a comparison that only counts the differences. It allocates nothing. */
    static final Path UNREPORTED = new Path(null, "", (kind, pointer) -> {});

    private static final int MAX_NAME = 64;

    /** One less than the shortest phone number has. */
    private static final int MAX_DIGITS = 6;

    private final @Nullable Path parent;
    private final String step;
    private final Differences differences;

    private Path(@Nullable Path parent, String step, Differences differences) {
        this.parent = parent;
        this.step = step;
        this.differences = differences;
    }

    static Path root(Differences differences) {
        return new Path(null, "", differences);
    }

    /** Returns the location of a part that the specification names, or of {@link #ANY} part. */
    Path then(String name) {
        return this == UNREPORTED ? this : new Path(this, name, differences);
    }

    /** Returns the location of a part that the specification does not name. */
    Path thenUnknown(String name) {
        return this == UNREPORTED ? this : then(looksLikeName(name) ? name : ANY);
    }

    /** Returns false for what may be data, or harm a log: a phone number, an identifier, an address, a sentence. */
    private static boolean looksLikeName(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && i <= MAX_NAME; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (!Character.isLetter(c) && "_-.:$".indexOf(c) < 0 && !(c == '@' && i == 0)) {
                return false;
            }
        }
        return !text.isEmpty()
                && !Character.isDigit(text.charAt(0))
                && text.length() <= MAX_NAME
                && digits <= MAX_DIGITS;
    }

    /** Reports a difference here. Returns 1, the number of differences. */
    int report(Kind kind) {
        if (this != UNREPORTED) {
            differences.report(kind, toString());
        }
        return 1;
    }

    /** Returns the JSON pointer. */
    @Override
    public String toString() {
        return append(new StringBuilder()).toString();
    }

    private StringBuilder append(StringBuilder pointer) {
        return parent == null
                ? pointer
                : parent.append(pointer)
                        .append('/')
                        .append(step.replace("~", "~0").replace("/", "~1"));
    }
}
