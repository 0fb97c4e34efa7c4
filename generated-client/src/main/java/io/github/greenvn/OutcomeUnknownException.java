package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/**
 * A request that was sent and got no response: a timeout, a lost connection, the deadline, or an interrupt. {@link
 * #outcome()} is always {@link Outcome#UNKNOWN}.
 */
public final class OutcomeUnknownException extends LeadAssistException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(CallFacts facts, String what, @Nullable Throwable cause) {
        super(Outcome.UNKNOWN, facts, what, cause);
    }
}
