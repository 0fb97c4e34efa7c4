package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The state of a call, as exceptions and log lines report it.
 *
 * @param isSafe true if the operation only reads, so that sending it again is harmless
 * @param attempts the number of requests that were sent
 * @param status the status of the last response; null if there is none
 */
record CallSummary(
        String operation,
        boolean isSafe,
        String correlationId,
        Duration elapsed,
        int attempts,
        @Nullable Integer status) {

    /** Returns the advice for an outcome, in one sentence. An operation that only reads can always be sent again. */
    String advice(Outcome outcome) {
        return isSafe && outcome == Outcome.UNKNOWN ? "It only reads: it is safe to send it again." : outcome.advice();
    }

    @Override
    public String toString() {
        return "call " + correlationId + (status == null ? "" : ", status " + status) + ", " + elapsed.toMillis()
                + " ms, requests sent: " + attempts;
    }
}
