package io.github.greenvn;

import java.time.Duration;

/**
 * The policy by which calls that certainly had no effect are sent again: after {@link Outcome#NOT_SENT} and after a 429,
 * never otherwise, so that a retry cannot bill twice.
 *
 * <p>The wait doubles from try to try and is shortened at random by up to half of it; a {@code Retry-After} of the
 * service that asks for more is honoured. A wait that would pass the call's deadline is not begun: the failure is thrown
 * at once. Immutable and thread-safe.
 *
 * @param maxAttempts how often to try in all, from 1 to 10
 * @param initialDelay the wait after the first try, from 1 ms
 * @param maxDelay what the wait never exceeds, unless the service asks for more
 */
public record RetryPolicy(int maxAttempts, Duration initialDelay, Duration maxDelay) {

    /** The policy by which nothing is sent again. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

    /**
     * Checks what is given.
     *
     * @param maxAttempts from 1 to 10
     * @param initialDelay from 1 ms
     * @param maxDelay at least {@code initialDelay}
     * @throws IllegalArgumentException if a part is outside its range
     */
    public RetryPolicy {
        if (maxAttempts < 1 || maxAttempts > 10) {
            throw new IllegalArgumentException("maxAttempts must be from 1 to 10; got " + maxAttempts);
        }
        Timeouts.check("initialDelay", initialDelay);
        Timeouts.check("maxDelay", maxDelay);
        if (maxDelay.compareTo(initialDelay) < 0) {
            throw new IllegalArgumentException(
                    "maxDelay must be at least initialDelay, " + initialDelay + "; got " + maxDelay);
        }
    }

    /**
     * Returns a policy of up to this many tries, with delays from half a second up to ten seconds.
     *
     * @param maxAttempts how often to try in all, from 1 to 10
     * @return the policy
     * @throws IllegalArgumentException if it is outside
     */
    public static RetryPolicy attempts(int maxAttempts) {
        return new RetryPolicy(maxAttempts, Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    /**
     * Returns the delay after a failed try.
     *
     * @param tries how many there were, from 1
     * @param random from 0 to 1
     */
    Duration delayAfter(int tries, double random) {
        double doubled =
                Math.min((double) maxDelay.toMillis(), (double) initialDelay.toMillis() * Math.pow(2, tries - 1));
        return Duration.ofMillis(Math.max(1, Math.round(doubled * (1 - random / 2))));
    }
}
