package io.github.greenvn;

import java.time.Duration;

/** What every failure and every log line tells of its call. */
record CallFacts(String operation, String correlationId, Duration elapsed, int attempts) {

    @Override
    public String toString() {
        return "call " + correlationId + ", " + elapsed.toMillis() + " ms, requests sent: " + attempts;
    }
}
