package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.internal.json.Differences;
import io.github.greenvn.internal.json.Schema;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One call of a generated method, from its start to its outcome. */
final class Call implements Differences {

    private final Operation operation;
    private final String correlationId = newCorrelationId();
    private final DriftReporter drift;
    private Redaction redaction;
    private final LongSupplier nanoClock;
    private final long start;
    private final Duration deadline;
    private final AtomicInteger sent = new AtomicInteger();
    private boolean started;
    private Attempt attempt = new Attempt(this);
    private @Nullable Integer status;

    Call(Operation operation, DriftReporter drift, Redaction redaction, Duration deadline, LongSupplier nanoClock) {
        this.operation = operation;
        this.drift = drift;
        this.redaction = redaction;
        this.deadline = deadline;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    /** Returns a random UUID. It is no secret, so it needs no secure random numbers. */
    private static String newCorrelationId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant2 = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(version4, variant2).toString();
    }

    Operation operation() {
        return operation;
    }

    /** Returns the redaction of the secrets that this call knows, those of its earlier attempts included. */
    Redaction redaction() {
        return redaction;
    }

    /** Adds secrets that an attempt of this call sends. */
    void redactAlso(String... secrets) {
        redaction = redaction.and(secrets);
    }

    String correlationId() {
        return correlationId;
    }

    /** Returns the time left until the deadline, in nanoseconds; zero or less when it has passed. */
    long remainingNanos() {
        return deadline.toNanos() - (nanoClock.getAsLong() - start);
    }

    /** Returns the message for a deadline that passed. */
    String deadlineMessage() {
        return "the deadline of " + deadline.toMillis() + " ms passed.";
    }

    /** Marks the call as reported to the listener before it is sent. Returns true the first time. */
    boolean markStarted() {
        boolean first = !started;
        started = true;
        return first;
    }

    boolean isStarted() {
        return started;
    }

    /** Starts the next attempt. */
    Attempt nextAttempt() {
        attempt = new Attempt(this);
        status = null;
        return attempt;
    }

    /** Returns the latest attempt. */
    Attempt attempt() {
        return attempt;
    }

    /** Counts a request that is sent. */
    void countSent() {
        sent.incrementAndGet();
    }

    /** Compares a response of this call with its schema. */
    void compare(JsonNode response, Schema schema) {
        drift.compare(response, schema, this);
    }

    @Override
    public void report(ResponseDrift.Kind kind, String pointer) {
        drift.report(this, kind, pointer);
    }

    void setStatus(int newStatus) {
        status = newStatus;
    }

    CallSummary summary() {
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
        return new CallSummary(operation.name(), operation.isSafe(), correlationId, elapsed, sent.get(), status);
    }
}
