package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What every failure and every log line says of its call; the status is the last response's, null while there is none. */
record CallFacts(
        String operation,
        boolean isSafe,
        String correlationId,
        Duration elapsed,
        int attempts,
        @Nullable Integer status) {

    /** Returns what to do next, in one sentence: what only reads may be sent again whatever came of it. */
    String advice(Outcome outcome) {
        return isSafe && outcome == Outcome.UNKNOWN ? "It only reads: it is safe to send it again." : outcome.advice();
    }

    @Override
    public String toString() {
        return "call " + correlationId + (status == null ? "" : ", status " + status) + ", " + elapsed.toMillis()
                + " ms, requests sent: " + attempts;
    }
}
