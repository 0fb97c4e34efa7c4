package io.github.greenvn.stub;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it reached a {@link LeadAssistStub}. Its text form names neither headers nor body, which hold secrets and
 * phone numbers. Immutable.
 *
 * @param method the HTTP method
 * @param path the path, and the query if there is one, as sent
 * @param headers the values of each header; names in any case
 * @param body the body; empty if there was none
 */
public record ReceivedRequest(String method, String path, Map<String, List<String>> headers, String body) {

    /**
     * Copies what it is given.
     *
     * @param method the HTTP method
     * @param path the path as sent
     * @param headers the values of each header
     * @param body the body
     */
    public ReceivedRequest {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    @Override
    public String toString() {
        return method + " " + path + " (body of " + body.length() + " characters)";
    }
}
