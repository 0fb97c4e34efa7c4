package io.github.greenvn;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parses the Retry-After header (RFC 9110, 10.2.3): seconds, or an HTTP date, also in an obsolete format (5.6.7). */
final class RetryAfter {

    private static final int MAX_SECONDS = 999_999_999;

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US).withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /** Returns the delay, never negative; null if the header is missing or invalid. */
    static @Nullable Duration parse(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (value.matches("0*\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        if (value.matches("\\d+")) {
            return Duration.ofSeconds(MAX_SECONDS);
        }
        for (DateTimeFormatter format : DATES) {
            try {
                Duration wait = Duration.between(clock.instant(), format.parse(value, Instant::from));
                return wait.isNegative() ? Duration.ZERO : wait;
            } catch (DateTimeException e) {
                // It may be in another format.
            }
        }
        return null;
    }
}
