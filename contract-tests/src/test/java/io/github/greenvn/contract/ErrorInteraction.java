package io.github.greenvn.contract;

import io.github.greenvn.ErrorCode;
import io.github.greenvn.Outcome;

/** An interaction whose response is an error. */
interface ErrorInteraction extends Interaction {

    /** {@return the error in the response} */
    ServiceError error();

    /**
     * An error of the service, and how the client reports it.
     *
     * @param status the HTTP status
     * @param number the vendor's code, as in the body
     * @param code the client's constant for that number
     * @param message the service's message; an example
     * @param outcome the outcome that the client reports
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
