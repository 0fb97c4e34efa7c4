package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when no byte of a request was sent: the connection was refused or timed out, the host is unknown, TLS failed, no
 * pooled connection became available in time, an interceptor or a listener failed, or the client is closed. {@link
 * #outcome()} is always {@link Outcome#NOT_SENT}.
 */
public final class RequestNotSentException extends LeadAssistException {

    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    RequestNotSentException(CallSummary summary, String description, @Nullable Throwable cause, boolean isTransient) {
        super(Outcome.NOT_SENT, summary, description, cause);
        this.isTransient = isTransient;
    }

    /** Returns true if the next try may succeed. */
    boolean isTransient() {
        return isTransient;
    }
}
