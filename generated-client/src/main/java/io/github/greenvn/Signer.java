package io.github.greenvn;

import feign.Request;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds the headers that are the client's own. It comes last, below everything of Feign that logs or keeps a request, so
 * that the credentials are seen by the transport alone.
 */
final class Signer {

    private final Credentials credentials;
    private final @Nullable String correlationIdHeader;

    Signer(Credentials credentials, @Nullable String correlationIdHeader) {
        this.credentials = credentials;
        this.correlationIdHeader = correlationIdHeader;
    }

    Request sign(Request request, Call call) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
        set(headers, "Authorization", credentials.header());
        if (headers.keySet().stream().noneMatch("User-Agent"::equalsIgnoreCase)) {
            set(headers, "User-Agent", UserAgent.VALUE);
        }
        if (correlationIdHeader != null) {
            set(headers, correlationIdHeader, call.correlationId());
        }
        return Request.create(
                request.httpMethod(),
                request.url(),
                headers,
                request.body(),
                request.charset(),
                request.requestTemplate());
    }

    private static void set(Map<String, Collection<String>> headers, String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, List.of(value));
    }
}
