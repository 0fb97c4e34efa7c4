package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A response that says that this client is throttled (429); the service did nothing. The limit is 200 requests a minute for
 * most endpoints (source: the vendor's general guide). {@link #outcome()} is always {@link Outcome#REJECTED}.
 */
public final class ThrottledException extends ServiceException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    ThrottledException(
            CallFacts facts,
            BufferedResponse response,
            ErrorEnvelope envelope,
            String what,
            @Nullable Duration retryAfter) {
        super(Outcome.REJECTED, facts, response, envelope, what);
        this.retryAfter = retryAfter;
    }

    /**
     * Returns the time that the service asks to wait, from its {@code Retry-After} header. The vendor does not document one.
     *
     * @return the time to wait, never negative; null if the service did not say
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
