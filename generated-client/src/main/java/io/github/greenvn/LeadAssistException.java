package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of all exceptions for failed calls. {@link #outcome()} says what the caller has to do: send the request
 * again, fix it, or read the allocation back first.
 *
 * <p>Neither the message nor a cause's message contains a credential or a whole phone number.
 */
public abstract sealed class LeadAssistException extends RuntimeException
        permits RequestNotSentException, ServiceException, UnreadableResponseException, OutcomeUnknownException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final String operation;
    private final String correlationId;
    private final Duration elapsed;
    private final int attempts;

    LeadAssistException(Outcome outcome, CallSummary summary, String description, @Nullable Throwable cause) {
        super(summary.operation() + ": " + description + " " + summary.advice(outcome) + " [" + summary + "]", cause);
        this.outcome = outcome;
        this.operation = summary.operation();
        this.correlationId = summary.correlationId();
        this.elapsed = summary.elapsed();
        this.attempts = summary.attempts();
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
     * Returns the correlation identifier of this call, which its log lines contain too.
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
     * Returns the number of requests that were sent, retries included.
     *
     * @return the number
     */
    public final int attempts() {
        return attempts;
    }
}
