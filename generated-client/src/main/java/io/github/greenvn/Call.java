package io.github.greenvn;

import feign.Request;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * One call of a generated method, from its start to its outcome. Feign hands its options to the transport untouched, so
 * the call travels as them.
 */
final class Call extends Request.Options {

    private final String operation;
    private final String correlationId = UUID.randomUUID().toString();
    private final LongSupplier nanoClock;
    private final long start;
    private final Duration deadline;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile Attempt attempt = new Attempt();

    Call(String operation, Timeouts timeouts, LongSupplier nanoClock) {
        super(timeouts.connect(), timeouts.response(), false);
        this.operation = operation;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
        this.deadline = timeouts.deadline();
    }

    String operation() {
        return operation;
    }

    /** The time left until the deadline, in nanoseconds; zero or less when it has passed. */
    long remainingNanos() {
        return deadline.toNanos() - (nanoClock.getAsLong() - start);
    }

    Duration deadline() {
        return deadline;
    }

    /** Begins the next request of this call. */
    Attempt nextAttempt() {
        attempt = new Attempt();
        return attempt;
    }

    /** The request that is under way. */
    Attempt attempt() {
        return attempt;
    }

    void countSent() {
        sent.incrementAndGet();
    }

    CallFacts facts() {
        return new CallFacts(operation, correlationId, Duration.ofNanos(nanoClock.getAsLong() - start), sent.get());
    }
}
