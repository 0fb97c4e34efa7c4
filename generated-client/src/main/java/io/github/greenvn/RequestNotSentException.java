package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/**
 * A request of which no byte was sent: the connection was refused or timed out, the host is unknown, TLS failed, no pooled
 * connection came free in time, an interceptor or a listener failed, or the client is closed. {@link #outcome()} is
 * always {@link Outcome#NOT_SENT}.
 */
public final class RequestNotSentException extends LeadAssistException {

    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    RequestNotSentException(CallFacts facts, String what, @Nullable Throwable cause, boolean isTransient) {
        super(Outcome.NOT_SENT, facts, what, cause);
        this.isTransient = isTransient;
    }

    /** Returns true if the cause is one that may be gone at the next try. */
    boolean isTransient() {
        return isTransient;
    }
}
