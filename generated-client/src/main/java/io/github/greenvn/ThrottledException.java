package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the service throttles this client (429) and did nothing. The limit is 200 requests a minute for most
 * endpoints (source: the vendor's general guide). {@link #outcome()} is always {@link Outcome#REJECTED}.
 */
public final class ThrottledException extends ServiceException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    ThrottledException(
            CallSummary summary,
            BufferedResponse response,
            ErrorEnvelope envelope,
            String description,
            @Nullable Duration retryAfter) {
        super(Outcome.REJECTED, summary, response, envelope, description);
        this.retryAfter = retryAfter;
    }

    /**
     * Returns the delay in the response's {@code Retry-After} header, which the vendor does not document.
     *
     * @return the delay, never negative; null if the response has none
     */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
