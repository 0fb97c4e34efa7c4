package io.github.greenvn;

import feign.Request;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One call of a generated method, from its start to its outcome. Feign hands its options to the transport untouched, so
 * the call travels as them.
 */
final class Call extends Request.Options {

    private final Operation operation;
    private final String correlationId = UUID.randomUUID().toString();
    private final LongSupplier nanoClock;
    private final long start;
    private final Duration deadline;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean announced = new AtomicBoolean();
    private volatile Attempt attempt = new Attempt(sent);
    private volatile @Nullable Integer status;

    Call(Operation operation, Timeouts timeouts, LongSupplier nanoClock) {
        super(timeouts.connect(), timeouts.response(), false);
        this.operation = operation;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
        this.deadline = timeouts.deadline();
    }

    String operation() {
        return operation.name();
    }

    String correlationId() {
        return correlationId;
    }

    /** The time left until the deadline, in nanoseconds; zero or less when it has passed. */
    long remainingNanos() {
        return deadline.toNanos() - (nanoClock.getAsLong() - start);
    }

    Duration deadline() {
        return deadline;
    }

    /** True the first time: the call is about to be sent. */
    boolean announce() {
        return announced.compareAndSet(false, true);
    }

    boolean isAnnounced() {
        return announced.get();
    }

    /** Begins the next request of this call. */
    Attempt nextAttempt() {
        attempt = new Attempt(sent);
        status = null;
        return attempt;
    }

    /** The request that is under way. */
    Attempt attempt() {
        return attempt;
    }

    void answered(int answeredStatus) {
        status = answeredStatus;
    }

    CallFacts facts() {
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
        return new CallFacts(operation.name(), operation.changesNothing(), correlationId, elapsed, sent.get(), status);
    }
}
