package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A listener to calls, before anything is sent and after the outcome is known, for a ledger or for metrics.
 *
 * <p>Both methods run on the calling thread, once for each call, however often it is retried. A call whose arguments are
 * refused is not reported. Implementations must be thread-safe.
 */
public interface CallListener {

    /**
     * Reports that a call is about to be sent. An exception stops it: nothing is sent, and the caller gets a {@link
     * RequestNotSentException} with the cause, so a ledger that cannot write can keep a billed call from being made.
     *
     * @param call the call
     */
    default void beforeSending(CallStarted call) {}

    /**
     * Reports the outcome of a call. It follows every {@link #beforeSending} exactly once. An exception is logged and has no
     * other effect.
     *
     * @param call the call and its outcome
     */
    default void afterOutcome(CallCompleted call) {}

    /**
     * A call about to be sent.
     *
     * @param operation the operation, as the specification names it
     * @param correlationId the call's identifier, which its log lines and its failure carry too
     * @param method the HTTP method
     * @param path the path with its arguments, encoded, and the query
     */
    record CallStarted(String operation, String correlationId, String method, String path) {

        /** {@return the parts, with phone numbers masked} */
        @Override
        public String toString() {
            return "CallStarted{operation=" + operation + ", correlationId=" + correlationId + ", method=" + method
                    + ", path=" + PhoneNumbers.mask(path) + "}";
        }
    }

    /**
     * A call whose outcome is known.
     *
     * @param operation the operation, as the specification names it
     * @param correlationId the call's identifier
     * @param elapsed the time from the call's start
     * @param attempts how many requests were put on the wire
     * @param failure why it failed; null if it succeeded
     */
    record CallCompleted(
            String operation,
            String correlationId,
            Duration elapsed,
            int attempts,
            @Nullable LeadAssistException failure) {}
}
