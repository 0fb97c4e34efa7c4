package io.github.greenvn;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out a retry policy. */
final class Retries {

    /** Waits on the calling thread. */
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
                if (tries >= policy.maxAttempts() || !certainlyDidNothing(e) || !waited(call, wait(e, tries))) {
                    throw e;
                }
            }
        }
    }

    private static boolean certainlyDidNothing(LeadAssistException e) {
        return e instanceof ThrottledException
                || (e instanceof RequestNotSentException notSent && notSent.isTransient());
    }

    private Duration wait(LeadAssistException e, int tries) {
        Duration ours = policy.delayAfter(tries, random.getAsDouble());
        Duration theirs = e instanceof ThrottledException throttled ? throttled.retryAfter() : null;
        return theirs != null && theirs.compareTo(ours) > 0 ? theirs : ours;
    }

    /** False, without having waited, when the deadline would pass or the thread is interrupted. */
    private boolean waited(Call call, Duration wait) {
        if (wait.compareTo(Duration.ofNanos(call.remainingNanos())) >= 0) {
            return false;
        }
        try {
            sleeper.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
