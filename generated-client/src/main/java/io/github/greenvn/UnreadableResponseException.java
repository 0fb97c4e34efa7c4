package io.github.greenvn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Thrown when a response has a 2xx status and a body that cannot be read: it is empty, not JSON, truncated, too long, a part
 * of a body, or has another encoding than gzip, a required property is missing, or a text or bytes are of another media
 * type than specified. {@link #outcome()} is always {@link Outcome#UNKNOWN}, since the call may have been applied and billed.
 */
public final class UnreadableResponseException extends LeadAssistException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final TreeMap<String, List<String>> headers;
    private final byte[] body;

    UnreadableResponseException(CallSummary summary, BufferedResponse response, String reason) {
        super(
                Outcome.UNKNOWN,
                summary,
                "the response with status " + response.status() + " cannot be read: " + reason + ".",
                null);
        this.status = response.status();
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(response.headers());
        this.body = response.bytes();
    }

    /**
     * Returns the HTTP status.
     *
     * @return a 2xx status
     */
    public int status() {
        return status;
    }

    /**
     * Returns the headers of the response.
     *
     * @return the headers, unmodifiable, with case-insensitive names
     */
    public Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Returns the raw body, as far as it arrived, up to {@link LeadAssistBuilder#maxResponseBytes}. It may contain phone
     * numbers: do not log it.
     *
     * @return a copy of the bytes
     */
    public byte[] body() {
        return body.clone();
    }
}
