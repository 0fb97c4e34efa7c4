package io.github.greenvn.stub;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that a {@link LeadAssistStub} received. The text form leaves out headers and body, as they hold secrets and
 * phone numbers. Immutable.
 *
 * @param method the HTTP method
 * @param path the path with the query, as sent
 * @param headers the values of each header; the names are case-insensitive
 * @param body the body; empty if the request had none
 */
public record ReceivedRequest(String method, String path, Map<String, List<String>> headers, String body) {

    /**
     * Creates a request with a copy of the headers.
     *
     * @param method the HTTP method
     * @param path the path with the query, as sent
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
