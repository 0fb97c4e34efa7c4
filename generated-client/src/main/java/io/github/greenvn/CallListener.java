package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A listener that is notified before a call is sent and after its outcome is known, for a ledger or for metrics, and
 * when a response differs from the specification.
 *
 * <p>The methods run on the calling thread, the first two once for each call, however often it is retried. A call with an
 * invalid argument is not reported. Implementations must be thread-safe.
 */
public interface CallListener {

    /**
     * Called before a call is sent. An exception stops the call: nothing is sent, and the caller gets a {@link
     * RequestNotSentException} with the cause, so a ledger that cannot write can prevent a billed call.
     *
     * @param call the call
     */
    default void beforeSending(CallStarted call) {}

    /**
     * Called after the outcome of a call is known, exactly once after every {@link #beforeSending}. An exception is logged
     * and has no other effect.
     *
     * @param call the call and its outcome
     */
    default void afterOutcome(CallCompleted call) {}

    /**
     * Called when a response differs from the specification: the service has changed, or the specification is wrong. Each
     * difference is reported once for a client and operation, at the first call that has it, before the outcome of that
     * call. At most 100 are reported; a warning in the log says if there are more. An exception is logged and has no other
     * effect.
     *
     * <p>By default, and without a listener, it logs a warning.
     *
     * @param drift the difference
     */
    default void onDrift(ResponseDrift drift) {
        DriftReporter.log(drift);
    }

    /**
     * A call that is about to be sent.
     *
     * @param operation the operation, as the specification names it
     * @param correlationId the call's identifier, which its log lines and its exception contain too
     * @param method the HTTP method
     * @param path the path with its arguments, encoded, and the query, without an API key
     */
    record CallStarted(String operation, String correlationId, String method, String path) {

        /** {@return the components, with phone numbers masked} */
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
     * @param elapsed the time since the start of the call
     * @param attempts the number of requests that were sent
     * @param failure the exception; null if the call succeeded
     */
    record CallCompleted(
            String operation,
            String correlationId,
            Duration elapsed,
            int attempts,
            @Nullable LeadAssistException failure) {}
}
