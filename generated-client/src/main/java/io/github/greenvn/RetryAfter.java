package io.github.greenvn;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Parses the Retry-After header (RFC 9110, 10.2.3): seconds, or an HTTP date. */
final class RetryAfter {

    private RetryAfter() {}

    /** Returns the delay, never negative; null if the header is missing or invalid. */
    static @Nullable Duration parse(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
