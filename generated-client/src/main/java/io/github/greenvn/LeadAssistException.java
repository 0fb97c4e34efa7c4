package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call failed. {@link #outcome()} says what the caller must do: send again, mend the request, or read the allocation
 * back first.
 *
 * <p>Neither the message nor a cause's message holds a credential or a whole phone number.
 */
public abstract sealed class LeadAssistException extends RuntimeException
        permits RequestNotSentException, ServiceException, UnreadableResponseException, OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final String operation;
    private final String correlationId;
    private final Duration elapsed;
    private final int attempts;

    LeadAssistException(Outcome outcome, CallFacts facts, String what, @Nullable Throwable cause) {
        super(facts.operation() + ": " + what + " " + facts.advice(outcome) + " [" + facts + "]", cause);
        this.outcome = outcome;
        this.operation = facts.operation();
        this.correlationId = facts.correlationId();
        this.elapsed = facts.elapsed();
        this.attempts = facts.attempts();
    }

    /**
     * What became of the call.
     *
     * @return the outcome
     */
    public final Outcome outcome() {
        return outcome;
    }

    /**
     * The operation that was called, as the specification names it.
     *
     * @return its {@code operationId}
     */
    public final String operation() {
        return operation;
    }

    /**
     * The identifier of this call, fixed before anything is sent; it stands in the call's log lines.
     *
     * @return the identifier
     */
    public final String correlationId() {
        return correlationId;
    }

    /**
     * The time from the call's start to its failure.
     *
     * @return the time
     */
    public final Duration elapsed() {
        return elapsed;
    }

    /**
     * How many requests were put on the wire; 0 where {@link #outcome()} is {@link Outcome#NOT_SENT} at the first try.
     *
     * @return the number
     */
    public final int attempts() {
        return attempts;
    }
}
