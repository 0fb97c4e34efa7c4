package io.github.greenvn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a response reports a failure, with a status other than 2xx, with {@code "success": false}, or with the status
 * of a failure in its body.
 *
 * <p>{@link #outcome()} depends on the response: {@link Outcome#REJECTED} for a 4xx other than 408 and 499, for a redirect
 * (never followed) and for {@code "success": false}; {@link Outcome#UNKNOWN} for 408, 499 and 5xx, for a 303 of another API
 * than Lead Assist's, if the body repeats such a status, and if the status and the body contradict each other on whether the
 * call failed.
 */
public sealed class ServiceException extends LeadAssistException permits ThrottledException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final TreeMap<String, List<String>> headers;
    private final byte[] body;
    private final @Nullable Integer code;
    private final @Nullable String serviceMessage;

    ServiceException(
            Outcome outcome,
            CallSummary summary,
            BufferedResponse response,
            ErrorEnvelope envelope,
            String description) {
        super(outcome, summary, description, null);
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
     * @return the status; 200 if only the body reports the failure
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
     * @return the code; {@link ErrorCode#UNRECOGNISED} if there is none or if it is unknown to this version
     */
    public final ErrorCode errorCode() {
        return ErrorCode.of(code);
    }

    /**
     * Returns the service's error message, unchanged. It may contain phone numbers, and the secrets of the
     * request, if the service repeats them: do not log it.
     *
     * @return the message, or null if the response has none
     */
    public final @Nullable String serviceMessage() {
        return serviceMessage;
    }

    /**
     * Returns the headers of the response, unchanged. They may contain the secrets of the request, if the service repeats
     * them: do not log them.
     *
     * @return the headers, unmodifiable, with case-insensitive names
     */
    public final Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Returns the raw body, as far as it arrived, up to {@link LeadAssistBuilder#maxResponseBytes}. It may contain phone
     * numbers, and the secrets of the request: do not log it.
     *
     * @return a copy of the bytes
     */
    public final byte[] body() {
        return body.clone();
    }
}
