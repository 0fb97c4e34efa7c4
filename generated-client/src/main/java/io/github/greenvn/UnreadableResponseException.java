package io.github.greenvn;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response with a 2xx status whose body does not say what became of the call: it is empty, not JSON, truncated, over the
 * limit, or lacks what the specification requires. {@link #outcome()} is always {@link Outcome#UNKNOWN}, since the call may
 * well have been applied and billed; the status, the headers and the body are kept.
 */
public final class UnreadableResponseException extends LeadAssistException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final TreeMap<String, List<String>> headers;
    private final byte[] body;

    UnreadableResponseException(CallFacts facts, BufferedResponse response, String why) {
        super(
                Outcome.UNKNOWN,
                facts,
                "the answer with status " + response.status() + " cannot be read: " + why + ".",
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
     * @return the headers, unmodifiable; the names are found whatever their case
     */
    public Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Returns the raw body, as far as it arrived and at most 1 MiB of it. It may hold phone numbers: do not log it.
     *
     * @return a copy of the bytes
     */
    public byte[] body() {
        return body.clone();
    }
}
