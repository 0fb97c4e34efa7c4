package io.github.greenvn;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One call of a generated method, from its start to its outcome. */
final class Call {

    private final Operation operation;
    private final String correlationId = newCorrelationId();
    private final LongSupplier nanoClock;
    private final long start;
    private final Duration deadline;
    private final AtomicInteger sent = new AtomicInteger();
    private boolean announced;
    private Attempt attempt = new Attempt(this);
    private @Nullable Integer status;

    Call(Operation operation, Duration deadline, LongSupplier nanoClock) {
        this.operation = operation;
        this.deadline = deadline;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    /** Returns a random UUID. It has to be unique and no secret, so it needs no secure random numbers. */
    private static String newCorrelationId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant2 = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new UUID(version4, variant2).toString();
    }

    Operation operation() {
        return operation;
    }

    String correlationId() {
        return correlationId;
    }

    /** Returns the time left until the deadline, in nanoseconds; zero or less when it has passed. */
    long remainingNanos() {
        return deadline.toNanos() - (nanoClock.getAsLong() - start);
    }

    /** Returns the text that says that the deadline passed. */
    String deadlinePassed() {
        return "the deadline of " + deadline.toMillis() + " ms passed.";
    }

    /** Returns true the first time: the call is about to be sent. */
    boolean announce() {
        boolean first = !announced;
        announced = true;
        return first;
    }

    boolean isAnnounced() {
        return announced;
    }

    /** Begins the next request of this call. */
    Attempt nextAttempt() {
        attempt = new Attempt(this);
        status = null;
        return attempt;
    }

    /** Returns the request that is under way. */
    Attempt attempt() {
        return attempt;
    }

    /** Counts a request that is put on the wire. */
    void countSent() {
        sent.incrementAndGet();
    }

    void responded(int newStatus) {
        status = newStatus;
    }

    CallFacts facts() {
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
        return new CallFacts(operation.name(), operation.isSafe(), correlationId, elapsed, sent.get(), status);
    }
}
