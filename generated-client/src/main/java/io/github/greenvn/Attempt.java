package io.github.greenvn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One request's way to the wire. Whether a byte of it may have left is decided here, once: the transport commits before
 * the first byte, or the caller abandons, and whoever comes second is told.
 */
final class Attempt {

    private enum State {
        PENDING,
        SENT,
        NOT_SENT
    }

    private final AtomicInteger sentOfCall;
    private final AtomicReference<State> state = new AtomicReference<>(State.PENDING);
    private final AtomicReference<@Nullable Runnable> canceller = new AtomicReference<>();
    private volatile boolean abandoned;

    /** Counts itself among the requests that its call put on the wire. */
    Attempt(AtomicInteger sentOfCall) {
        this.sentOfCall = sentOfCall;
    }

    /** Says that the first byte is about to leave. False: it was abandoned, and nothing may be sent. */
    boolean commit() {
        boolean mayBeSent = state.compareAndSet(State.PENDING, State.SENT);
        if (mayBeSent) {
            sentOfCall.incrementAndGet();
        }
        return mayBeSent;
    }

    boolean isSent() {
        return state.get() == State.SENT;
    }

    /** Ends it wherever it is; what it was doing fails soon. If it was not sent by now, it never will be. */
    void abandon() {
        state.compareAndSet(State.PENDING, State.NOT_SENT);
        abandoned = true;
        cancel();
    }

    /** How to end the exchange when the attempt is abandoned. */
    void onAbandon(Runnable cancel) {
        canceller.set(cancel);
        if (abandoned) {
            cancel();
        }
    }

    private void cancel() {
        Runnable cancel = canceller.getAndSet(null);
        if (cancel != null) {
            cancel.run();
        }
    }
}
