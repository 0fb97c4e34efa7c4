package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a request may have been sent and no response arrived, because of a timeout, a lost connection, the deadline
 * or an interrupt. {@link #outcome()} is always {@link Outcome#UNKNOWN}.
 */
public final class OutcomeUnknownException extends LeadAssistException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(CallSummary summary, String description, @Nullable Throwable cause) {
        super(Outcome.UNKNOWN, summary, description, cause);
    }
}
