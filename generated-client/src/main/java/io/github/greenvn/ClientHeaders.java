package io.github.greenvn;

import feign.Request;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds the client's own headers to requests. They are added after the interceptors, so that only the transport sees the
 * credentials.
 */
final class ClientHeaders {

    private final List<String> authorization;
    private final List<String> userAgent = List.of(UserAgent.VALUE);
    private final @Nullable String correlationIdHeader;

    ClientHeaders(Credentials credentials, @Nullable String correlationIdHeader) {
        this.authorization = List.of(credentials.header());
        this.correlationIdHeader = correlationIdHeader;
    }

    Request addTo(Request request, Call call) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
        set(headers, "Authorization", authorization);
        if (headers.keySet().stream().noneMatch("User-Agent"::equalsIgnoreCase)) {
            headers.put("User-Agent", userAgent);
        }
        if (correlationIdHeader != null) {
            set(headers, correlationIdHeader, List.of(call.correlationId()));
        }
        return Request.create(
                request.httpMethod(),
                request.url(),
                headers,
                request.body(),
                request.charset(),
                request.requestTemplate());
    }

    private static void set(Map<String, Collection<String>> headers, String name, List<String> values) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, values);
    }
}
