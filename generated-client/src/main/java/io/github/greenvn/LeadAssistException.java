package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures of a call. {@link #outcome()} says what the caller has to do: send it again, fix the request, or
 * read the allocation back first.
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
     * Returns the outcome of the call.
     *
     * @return the outcome
     */
    public final Outcome outcome() {
        return outcome;
    }

    /**
     * Returns the operation that was called, as the specification names it.
     *
     * @return its {@code operationId}
     */
    public final String operation() {
        return operation;
    }

    /**
     * Returns the identifier of this call, which its log lines carry too. It is set before anything is sent.
     *
     * @return the identifier
     */
    public final String correlationId() {
        return correlationId;
    }

    /**
     * Returns the time from the start of the call to its failure.
     *
     * @return the time
     */
    public final Duration elapsed() {
        return elapsed;
    }

    /**
     * Returns the number of requests that were sent; 0 if {@link #outcome()} is {@link Outcome#NOT_SENT} at the first try.
     *
     * @return the number
     */
    public final int attempts() {
        return attempts;
    }
}
