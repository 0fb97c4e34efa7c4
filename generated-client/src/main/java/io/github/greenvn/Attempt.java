package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to send the request of a call. Thread-safe.
 *
 * <p>It decides once whether a byte may have been sent: either the transport commits before the first byte, or the attempt
 * is abandoned before that. Whichever comes second has no effect on it.
 */
final class Attempt {

    private final Call call;
    private boolean sent;
    private @Nullable String abandonReason;
    private @Nullable Runnable canceller;

    Attempt(Call call) {
        this.call = call;
    }

    Call call() {
        return call;
    }

    /** Marks the request as sent, just before its first byte. Returns false if nothing may be sent any more. */
    synchronized boolean commit() {
        if (abandonReason != null) {
            return false;
        }
        sent = true;
        call.countSent();
        return true;
    }

    synchronized boolean isSent() {
        return sent;
    }

    /** Cancels the attempt. A request that was not sent by now never will be. Only the first reason is kept. */
    synchronized void abandon(String reason) {
        if (forbid(reason)) {
            cancel();
        }
    }

    /** Abandons the attempt, but does not cancel it yet. Returns false if it was abandoned before. */
    synchronized boolean forbid(String reason) {
        if (abandonReason != null) {
            return false;
        }
        abandonReason = reason;
        return true;
    }

    /** Abandons the attempt because the deadline of its call passed. */
    void expire() {
        abandon(call.deadlineMessage());
    }

    /** Returns the reason for which it was abandoned; null if it was not. */
    synchronized @Nullable String abandonReason() {
        return abandonReason;
    }

    /**
     * Sets the action that cancels the attempt from another thread. Runs it at once if the attempt is abandoned already.
     *
     * @return the action that was set before
     */
    synchronized @Nullable Runnable onAbandon(@Nullable Runnable newCanceller) {
        Runnable previous = canceller;
        canceller = newCanceller;
        if (abandonReason != null) {
            cancel();
        }
        return previous;
    }

    synchronized void cancel() {
        if (canceller != null) {
            canceller.run();
        }
    }

    /** Removes the action that cancels the attempt. Returns false if the attempt was abandoned before. */
    synchronized boolean detach() {
        canceller = null;
        return abandonReason == null;
    }
}
