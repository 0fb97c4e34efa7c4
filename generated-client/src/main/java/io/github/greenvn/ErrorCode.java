package io.github.greenvn;

import org.jspecify.annotations.Nullable;

/**
 * The service's error codes (source: the vendor's page for creating an allocation). The numbers that are missing between
 * them are not documented.
 */
public enum ErrorCode {
    /** Internal service error. */
    INTERNAL_SERVICE_ERROR(0),
    /** GreenVN not found. */
    GREENVN_NOT_FOUND(1),
    /** Unsupported search filters. */
    UNSUPPORTED_SEARCH_FILTERS(2),
    /** Mandatory parameters missing. */
    MANDATORY_PARAMETERS_MISSING(3),
    /** No free GreenVN, unable to allocate. */
    NO_FREE_GREENVN(4),
    /** Bad or missing parameters. */
    BAD_OR_MISSING_PARAMETERS(5),
    /** Authentication failed or not provided. */
    AUTHENTICATION_FAILED(7),
    /** Permission denied. */
    PERMISSION_DENIED(8),
    /** Unsupported. */
    UNSUPPORTED(9),
    /** Duplicate filter failed. */
    DUPLICATE_FILTER_FAILED(13),
    /** Duplicate in request. */
    DUPLICATE_IN_REQUEST(14),
    /** Region not supported. */
    REGION_NOT_SUPPORTED(15),
    /** Invalid number. */
    INVALID_NUMBER(16),
    /** Too many requests. */
    TOO_MANY_REQUESTS(17),
    /** Duplicate connection id. */
    DUPLICATE_CONNECTION_ID(18),
    /** Duplicate in group. */
    DUPLICATE_IN_GROUP(19),
    /** No code, or one unknown to this version; {@link ServiceException#code()} has the number. */
    UNRECOGNISED(null);

    private static final ErrorCode[] ALL = values(); // a copy, which each call of values() would make

    private final @Nullable Integer number;

    ErrorCode(@Nullable Integer number) {
        this.number = number;
    }

    static ErrorCode of(@Nullable Integer number) {
        for (ErrorCode code : ALL) {
            if (code.number != null && code.number.equals(number)) {
                return code;
            }
        }
        return UNRECOGNISED;
    }
}
