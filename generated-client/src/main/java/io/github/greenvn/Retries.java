package io.github.greenvn;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Retries calls as a retry policy allows. */
final class Retries {

    /** Blocks the calling thread for a time. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private final RetryPolicy policy;
    private final Sleeper sleeper;
    private final DoubleSupplier random;

    Retries(RetryPolicy policy, Sleeper sleeper, DoubleSupplier random) {
        this.policy = policy;
        this.sleeper = sleeper;
        this.random = random;
    }

    @Nullable
    Object run(Call call, Supplier<@Nullable Object> attempt) {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (LeadAssistException e) {
                if (tries >= policy.maxAttempts() || !isRetryable(e) || !sleep(call, delay(e, tries))) {
                    throw e;
                }
            }
        }
    }

    private static boolean isRetryable(LeadAssistException e) {
        return e instanceof ThrottledException
                || (e instanceof RequestNotSentException notSent && notSent.isTransient());
    }

    private Duration delay(LeadAssistException e, int tries) {
        Duration own = policy.delayAfter(tries, random.getAsDouble());
        Duration requested = e instanceof ThrottledException throttled ? throttled.retryAfter() : null;
        return requested != null && requested.compareTo(own) > 0 ? requested : own;
    }

    /** Returns false, at once, if the deadline would pass before the delay is over, or if the thread is interrupted. */
    private boolean sleep(Call call, Duration delay) {
        if (delay.compareTo(Duration.ofNanos(call.remainingNanos())) >= 0) {
            return false;
        }
        try {
            sleeper.sleep(delay);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
