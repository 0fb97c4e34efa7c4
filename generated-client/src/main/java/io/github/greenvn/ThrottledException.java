package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The service is throttling this client (429) and did nothing; the vendor's general guide says at most 200 requests a
 * minute for most endpoints. {@link #outcome()} is always {@link Outcome#REJECTED}.
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
     * How long the service asks to wait, from its {@code Retry-After} header. The vendor does not document one.
     *
     * @return the time to wait, never negative; null if the service did not say
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
