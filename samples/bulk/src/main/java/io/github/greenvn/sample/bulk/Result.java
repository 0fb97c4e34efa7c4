package io.github.greenvn.sample.bulk;

import io.github.greenvn.PhoneNumbers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of an update, or of reading an allocation.
 *
 * @param number the allocation's number; null if it is not known
 * @param status the HTTP status; null if there was no response
 * @param detail what failed; empty if nothing did
 * @param retryAfter the delay that the service asked for; null if it did not
 */
record Result(
        State state,
        @Nullable String number,
        @Nullable Integer status,
        String detail,
        @Nullable Duration retryAfter) {

    /** {@return true if the service has too many requests} */
    boolean throttled() {
        return status != null && status == 429;
    }

    /** {@return true if the service refuses the credentials, and so will refuse every other update} */
    boolean unauthorized() {
        return status != null && (status == 401 || status == 402 || status == 403);
    }

    /** {@return the state and the masked number} */
    String describe() {
        return state + (number == null ? "" : ", now " + PhoneNumbers.mask(number));
    }

    Result withState(State newState) {
        return new Result(newState, number, status, detail, retryAfter);
    }
}
