package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every failure and every log line tells of its call; the status is the last answer's, null while there is none. */
record CallFacts(
        String operation,
        boolean changesNothing,
        String correlationId,
        Duration elapsed,
        int attempts,
        @Nullable Integer status) {

    /** What to do next, in one sentence: what only reads may be sent again whatever came of it. */
    String advice(Outcome outcome) {
        return changesNothing && outcome == Outcome.UNKNOWN
                ? "It only reads: it is safe to send it again."
                : outcome.advice();
    }

    @Override
    public String toString() {
        return "call " + correlationId + (status == null ? "" : ", status " + status) + ", " + elapsed.toMillis()
                + " ms, requests sent: " + attempts;
    }
}
