package io.github.greenvn;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long each part of a call, and the whole of it, may take. */
record Timeouts(Duration connect, Duration response, Duration deadline) {

    static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private static final Duration LONGEST = Duration.ofDays(1);

    static Duration check(String name, @Nullable Duration value) {
        Objects.requireNonNull(value, name + " must not be null");
        if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 ms to 1 day; got " + value);
        }
        return value;
    }
}
