package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every failure and every log line tells of its call; the status is the last answer's, null while there is none. */
record CallFacts(
        String operation,
        String correlationId,
        Duration elapsed,
        int attempts,
        @Nullable Integer status) {

    @Override
    public String toString() {
        return "call " + correlationId + (status == null ? "" : ", status " + status) + ", " + elapsed.toMillis()
                + " ms, requests sent: " + attempts;
    }
}
