package io.github.greenvn.stub;

/** An error of the API: the HTTP status, the vendor's code and the message, as in the specification's examples. */
enum ApiError {
    NO_FREE_NUMBER(400, 4, "No free GreenVN, unable to allocate."),
    BAD_PARAMETER(400, 5, "Bad or missing parameters."),
    REGION_NOT_SUPPORTED(400, 15, "Region not supported."),
    INVALID_NUMBER(400, 16, "Invalid number."),
    BAD_CREDENTIALS(401, 7, "Authentication failed or not provided."),
    PERMISSION_DENIED(403, 8, "Permission denied."),
    NOT_FOUND(404, 1, "GreenVN not found."),
    NUMBER_IN_USE(409, 18, "Allocation exists for this connection id."),
    TOO_MANY_REQUESTS(429, 17, "Too many requests.");

    final int status;
    final int code;
    final String message;

    ApiError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }
}
