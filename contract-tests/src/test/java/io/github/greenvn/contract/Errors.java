package io.github.greenvn.contract;

import static io.github.greenvn.contract.ErrorInteraction.ServiceError.rejected;
import static io.github.greenvn.contract.ErrorInteraction.ServiceError.unknown;

import io.github.greenvn.ErrorCode;
import io.github.greenvn.contract.ErrorInteraction.ServiceError;

/** The documented errors. */
final class Errors {

    static final ServiceError NO_FREE_NUMBER =
            rejected(400, 4, ErrorCode.NO_FREE_GREENVN, "No free GreenVN, unable to allocate.");
    static final ServiceError BAD_PARAMETER =
            rejected(400, 5, ErrorCode.BAD_OR_MISSING_PARAMETERS, "Bad or missing parameters.");
    static final ServiceError REGION_NOT_SUPPORTED =
            rejected(400, 15, ErrorCode.REGION_NOT_SUPPORTED, "Region not supported.");
    static final ServiceError INVALID_NUMBER = rejected(400, 16, ErrorCode.INVALID_NUMBER, "Invalid number.");
    static final ServiceError BAD_CREDENTIALS =
            rejected(401, 7, ErrorCode.AUTHENTICATION_FAILED, "Authentication failed or not provided.");
    static final ServiceError UNAUTHORIZED = rejected(402, 7, ErrorCode.AUTHENTICATION_FAILED, "Unauthorized request.");
    static final ServiceError FORBIDDEN = rejected(403, 8, ErrorCode.PERMISSION_DENIED, "Permission denied.");
    static final ServiceError NOT_FOUND = rejected(404, 1, ErrorCode.GREENVN_NOT_FOUND, "GreenVN not found.");
    static final ServiceError NUMBER_IN_USE =
            rejected(409, 18, ErrorCode.DUPLICATE_CONNECTION_ID, "Allocation exists for this connection id.");
    static final ServiceError THROTTLED = rejected(429, 17, ErrorCode.TOO_MANY_REQUESTS, "Too many requests.");
    static final ServiceError TIMEOUT = unknown(499, "Response timeout exceeded.");
    static final ServiceError INTERNAL = unknown(500, "Internal service error.");
    static final ServiceError BAD_GATEWAY = unknown(502, "Bad gateway.");
    static final ServiceError UNAVAILABLE = unknown(503, "Service unavailable.");

    private Errors() {}
}
