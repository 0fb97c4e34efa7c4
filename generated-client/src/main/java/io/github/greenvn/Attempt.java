package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/**
 * One request on its way to the wire: whether it may have been sent, and how to end it. Thread-safe.
 *
 * <p>Whether a byte of it may have left is decided here, once: the transport commits before the first byte, or the
 * attempt is abandoned, and what comes second has no effect.
 */
final class Attempt {

    private final Call call;
    private boolean sent;
    private @Nullable String abandonedBecause;
    private @Nullable Runnable canceller;

    Attempt(Call call) {
        this.call = call;
    }

    Call call() {
        return call;
    }

    /** Marks it as sent, just before its first byte. Returns false if it was abandoned: nothing may be sent then. */
    synchronized boolean commit() {
        if (abandonedBecause != null) {
            return false;
        }
        sent = true;
        call.countSent();
        return true;
    }

    synchronized boolean isSent() {
        return sent;
    }

    /** Ends it wherever it is. If it was not sent by now, it never will be. The first reason is kept. */
    synchronized void abandon(String reason) {
        if (abandonedBecause == null) {
            abandonedBecause = reason;
            cancel();
        }
    }

    /** Abandons it because the deadline of its call passed. */
    void expire() {
        abandon(call.deadlinePassed());
    }

    /** Returns why it was abandoned; null if it was not. */
    synchronized @Nullable String abandonedBecause() {
        return abandonedBecause;
    }

    /**
     * Sets how to end it from another thread; it is ended at once if it is abandoned already.
     *
     * @return what was set before
     */
    synchronized @Nullable Runnable onAbandon(@Nullable Runnable newCanceller) {
        Runnable previous = canceller;
        canceller = newCanceller;
        if (abandonedBecause != null) {
            cancel();
        }
        return previous;
    }

    private void cancel() {
        if (canceller != null) {
            canceller.run();
        }
    }

    /** Forgets how to end it: from now on abandoning it touches nothing. Returns false if it was abandoned before. */
    synchronized boolean detach() {
        canceller = null;
        return abandonedBecause == null;
    }
}
