package io.github.greenvn;

import java.time.Duration;

/**
 * A policy for retrying calls that certainly had no effect: only after {@link Outcome#NOT_SENT} and after a 429, so that a
 * retry cannot be billed twice.
 *
 * <p>The delay doubles with every attempt and is then shortened at random by up to half. A longer {@code Retry-After} of
 * the service is respected. If the delay would exceed the call's deadline, the exception is thrown at once. Immutable and
 * thread-safe.
 *
 * @param maxAttempts the maximum number of attempts, the first one included, from 1 to 10
 * @param initialDelay the delay after the first attempt, from 1 ms to 1 day
 * @param maxDelay the maximum delay, unless the service asks for a longer one, from {@code initialDelay} to 1 day
 */
public record RetryPolicy(int maxAttempts, Duration initialDelay, Duration maxDelay) {

    /** The policy that never retries. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

    /**
     * Creates a policy.
     *
     * @param maxAttempts the maximum number of attempts, the first one included, from 1 to 10
     * @param initialDelay the delay before the second attempt
     * @param maxDelay the maximum delay, unless the service asks for a longer one
     * @throws IllegalArgumentException if an argument is outside its range
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
     * Returns a policy with delays that double from half a second up to ten seconds, each shortened at random by up to half.
     *
     * @param maxAttempts the maximum number of attempts, the first one included, from 1 to 10
     * @return the policy
     * @throws IllegalArgumentException if it is outside that range
     */
    public static RetryPolicy attempts(int maxAttempts) {
        return new RetryPolicy(maxAttempts, Duration.ofMillis(500), Duration.ofSeconds(10));
    }

    /**
     * Returns the delay after a failed attempt.
     *
     * @param tries the number of attempts so far, from 1
     * @param random a random number from 0 to 1
     */
    Duration delayAfter(int tries, double random) {
        double doubled =
                Math.min((double) maxDelay.toMillis(), (double) initialDelay.toMillis() * Math.pow(2, tries - 1));
        return Duration.ofMillis(Math.max(1, Math.round(doubled * (1 - random / 2))));
    }
}
