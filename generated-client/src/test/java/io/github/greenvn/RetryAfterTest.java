package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-06T08:49:30Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "' 7 ', 7",
        "0000000000007, 7",
        "999999999, 999999999",
        "99999999999, 999999999",
        "99999999999999999999999999, 999999999",
        "'Fri, 06 Nov 2026 08:49:37 GMT', 7",
        "'Friday, 06-Nov-26 08:49:37 GMT', 7",
        "Fri Nov  6 08:49:37 2026, 7",
        "Mon Nov 16 08:49:30 2026, 864000",
        "'Sun, 06 Nov 1994 08:49:37 GMT', 0",
        "Sun Nov  6 08:49:37 1994, 0"
    })
    void secondsAndDatesAreDelays(String header, long seconds) {
        assertThat(RetryAfter.parse(header, clock)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.5", "soon", "٧", "Monday, 06-Nov-26 08:49:37 GMT", "2026-11-06T08:49:37Z"})
    void anInvalidValueIsNoDelay(String header) {
        assertThat(RetryAfter.parse(header, clock)).isNull();
    }
}
