package io.github.greenvn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A response that says that the call failed: with a status other than 2xx, or with {@code "success": false}.
 *
 * <p>{@link #outcome()} follows from the response: {@link Outcome#REJECTED} for a 4xx other than 408 and 499, for
 * a redirect (never followed) and for {@code "success": false}; {@link Outcome#UNKNOWN} for 408, 499 and 5xx, and
 * where the body itself repeats such a status, or says {@code "success": true} under an error status.
 */
public sealed class ServiceException extends LeadAssistException permits ThrottledException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final TreeMap<String, List<String>> headers;
    private final byte[] body;
    private final @Nullable Integer code;
    private final @Nullable String serviceMessage;

    ServiceException(Outcome outcome, CallFacts facts, BufferedResponse response, ErrorEnvelope envelope, String what) {
        super(outcome, facts, what, null);
        this.status = response.status();
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(response.headers());
        this.body = response.bytes();
        this.code = envelope.code();
        this.serviceMessage = envelope.message();
    }

    /**
     * Returns the HTTP status.
     *
     * @return the status; 200 where the body says {@code "success": false}
     */
    public final int status() {
        return status;
    }

    /**
     * Returns the vendor's error code, as a number.
     *
     * @return the code, or null if the response has none
     */
    public final @Nullable Integer code() {
        return code;
    }

    /**
     * Returns the vendor's error code.
     *
     * @return the code; {@link ErrorCode#UNRECOGNISED} if there is none or this version does not know it
     */
    public final ErrorCode errorCode() {
        return ErrorCode.of(code);
    }

    /**
     * Returns the service's error message, as it was sent. It may hold phone numbers.
     *
     * @return the message, or null if the response has none
     */
    public final @Nullable String serviceMessage() {
        return serviceMessage;
    }

    /**
     * Returns the headers of the response.
     *
     * @return the headers, unmodifiable; the names are found whatever their case
     */
    public final Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Returns the raw body, as far as it arrived and at most 1 MiB of it. It may hold phone numbers: do not log it.
     *
     * @return a copy of the bytes
     */
    public final byte[] body() {
        return body.clone();
    }
}
