package io.github.greenvn;

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
        ABANDONED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.PENDING);
    private final AtomicReference<@Nullable Runnable> canceller = new AtomicReference<>();

    /** Says that the first byte is about to leave. False: it was abandoned, and nothing may be sent. */
    boolean commit() {
        return state.compareAndSet(State.PENDING, State.SENT);
    }

    /** Takes a commit back, when the transport's failure proves that nothing left. */
    void neverLeft() {
        state.set(State.ABANDONED);
    }

    boolean isSent() {
        return state.get() == State.SENT;
    }

    /** Ends it wherever it is; what it was doing fails soon. If it was not sent by now, it never will be. */
    void abandon() {
        state.compareAndSet(State.PENDING, State.ABANDONED);
        Runnable cancel = canceller.getAndSet(null);
        if (cancel != null) {
            cancel.run();
        }
    }

    /** How to end the exchange when the attempt is abandoned. */
    void onAbandon(Runnable cancel) {
        canceller.set(cancel);
        if (state.get() == State.ABANDONED) {
            abandon();
        }
    }
}
