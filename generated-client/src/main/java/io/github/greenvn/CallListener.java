package io.github.greenvn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Told of every call before anything of it is sent and after its outcome is known, for a ledger or for metrics.
 *
 * <p>Both methods run on the calling thread, and once for a call, however often it is retried. A call whose arguments
 * are refused is not told. An implementation has to be thread-safe.
 */
public interface CallListener {

    /**
     * A call is about to be sent. Throwing stops it: nothing is sent, and the caller gets a {@link
     * RequestNotSentException} with the cause, so a ledger that cannot write can keep a billed call from being made.
     *
     * @param call what is about to be sent
     */
    default void beforeSending(Started call) {}

    /**
     * The outcome of a call is known. It follows every {@link #beforeSending} exactly once. What it throws is logged and
     * changes nothing.
     *
     * @param call what came of it
     */
    default void afterOutcome(Ended call) {}

    /**
     * A call about to be sent.
     *
     * @param operation the operation, as the specification names it
     * @param correlationId the call's identifier, which its log lines and its failure carry too
     * @param method the HTTP method
     * @param path the path with its arguments, encoded, and the query
     */
    record Started(String operation, String correlationId, String method, String path) {

        /** {@return the parts, with phone numbers masked} */
        @Override
        public String toString() {
            return "Started{operation=" + operation + ", correlationId=" + correlationId + ", method=" + method
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
    record Ended(
            String operation,
            String correlationId,
            Duration elapsed,
            int attempts,
            @Nullable LeadAssistException failure) {}
}
