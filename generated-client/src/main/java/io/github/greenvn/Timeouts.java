package io.github.greenvn;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time limits of a call and of its parts. */
record Timeouts(Duration connect, Duration response, Duration deadline) {

    static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private static final Duration MAX = Duration.ofDays(1);

    static Duration check(String name, @Nullable Duration value) {
        Objects.requireNonNull(value, name + " must not be null");
        if (value.compareTo(Duration.ofMillis(1)) < 0 || value.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 ms to 1 day; got " + value);
        }
        return value;
    }
}
