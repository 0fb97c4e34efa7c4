package io.github.greenvn;

import feign.Request;
import io.github.greenvn.codegen.SecurityScheme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Adds the client's own headers to requests. They are added after the interceptors, so that only the transport sees the
 * credentials.
 */
final class ClientHeaders {

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** The headers that the client sets, and those that have a meaning for servers and proxies. */
    private static final Pattern RESERVED = Pattern.compile(
            "authorization|host|connection|keep-alive|proxy-.*|content-.*|transfer-.*|accept.*|user-agent|expect|te|trailer"
                    + "|upgrade|cookie|range|if-.*|via|forwarded",
            Pattern.CASE_INSENSITIVE);

    private final List<String> userAgent = List.of(UserAgent.VALUE);
    private final @Nullable String correlationIdHeader;

    ClientHeaders(@Nullable String correlationIdHeader) {
        this.correlationIdHeader = correlationIdHeader;
    }

    /** Returns a header name, or throws if it is not a valid name for the correlation identifier. */
    static String checkCorrelationIdHeader(@Nullable String name) {
        Objects.requireNonNull(name, "correlationIdHeader must not be null");
        if (!HEADER_NAME.matcher(name).matches() || RESERVED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "correlationIdHeader must be a header name of letters, digits and hyphens"
                            + " that the client does not set itself; got " + name.length() + " characters");
        }
        return name;
    }

    /**
     * Checks that the correlation identifier would not replace an API key.
     *
     * @throws IllegalArgumentException if an API key of the API is sent in its header
     */
    void check(Class<?> api) {
        Authorization.schemesOfAll(api).values().stream()
                .filter(scheme -> scheme.type() == SecurityScheme.Type.HEADER
                        && scheme.parameter().equalsIgnoreCase(correlationIdHeader))
                .forEach(scheme -> {
                    throw new IllegalArgumentException("correlationIdHeader must not be " + correlationIdHeader
                            + ", the header of the security scheme " + scheme.name() + " of "
                            + api.getSimpleName());
                });
    }

    /**
     * Returns a request with the headers and the secrets of its operation, some of which may be in its URL.
     *
     * @throws OperationAuthorization.NoSecretException if a secret is missing or cannot be sent
     */
    Request addTo(Request request, Call call) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
        String url = call.operation().authorization().addTo(headers, request.url(), call);
        if (headers.keySet().stream().noneMatch("User-Agent"::equalsIgnoreCase)) {
            headers.put("User-Agent", userAgent);
        }
        if (correlationIdHeader != null) {
            set(headers, correlationIdHeader, List.of(call.correlationId()));
        }
        return Request.create(
                request.httpMethod(), url, headers, request.body(), request.charset(), request.requestTemplate());
    }

    static void set(Map<String, Collection<String>> headers, String name, List<String> values) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, values);
    }
}
