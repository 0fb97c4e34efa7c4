package io.github.greenvn;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries a retry policy out. Feign's own retryer is not used for it: it hands the same request template to the
 * interceptors again for every try, so that what they add is sent twice.
 */
final class Retries {

    /** Waits on the calling thread. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /** One try. */
    interface Try {
        @Nullable
        Object run() throws Throwable;
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
    Object run(Call call, Try work) throws Throwable {
        for (int tries = 1; ; tries++) {
            try {
                return work.run();
            } catch (LeadAssistException e) {
                if (tries >= policy.maxAttempts() || !certainlyDidNothing(e) || !waited(call, wait(e, tries))) {
                    throw e;
                }
            }
        }
    }

    private static boolean certainlyDidNothing(LeadAssistException e) {
        return e instanceof ThrottledException || (e instanceof RequestNotSentException notSent && notSent.mayPass());
    }

    private Duration wait(LeadAssistException e, int tries) {
        Duration ours = policy.waitAfter(tries, random.getAsDouble());
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
