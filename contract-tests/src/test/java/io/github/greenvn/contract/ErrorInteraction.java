package io.github.greenvn.contract;

import io.github.greenvn.ErrorCode;
import io.github.greenvn.Outcome;

/** An interaction whose answer is an error. */
interface Failing extends Interaction {

    /** {@return the error that the service answers with} */
    ServiceError error();

    /**
     * An error of the service, and what it means to the caller.
     *
     * @param status the HTTP status
     * @param number the vendor's code, as on the wire
     * @param code what the client makes of that number
     * @param message what the service says; an example
     * @param outcome what the client says became of the call
     */
    record ServiceError(int status, int number, ErrorCode code, String message, Outcome outcome) {

        static ServiceError rejected(int status, int number, ErrorCode code, String message) {
            return new ServiceError(status, number, code, message, Outcome.REJECTED);
        }

        static ServiceError unknown(int status, String message) {
            return new ServiceError(status, 0, ErrorCode.INTERNAL_SERVICE_ERROR, message, Outcome.UNKNOWN);
        }
    }
}
