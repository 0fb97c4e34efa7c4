package io.github.greenvn.contract.live;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends the requests that a {@link RequestGuard} lets through, each once, over a connection of its own: no retries, redirects,
 * cookies, proxies or answers to a challenge. A request ends at the deadline, with {@link SocketTimeoutException}.
 */
final class LiveTransport implements Client, AutoCloseable {

    private static final int MAX_BODY = 1 << 20;

    /** The system's TLS settings, read once. */
    private static final TlsSocketStrategy TLS = DefaultClientTlsStrategy.createDefault();

    private final RequestGuard guard;
    private final Duration deadline;
    private final CloseableHttpClient http;

    LiveTransport(RequestGuard guard, Duration deadline) {
        this.guard = guard;
        this.deadline = deadline;
        Timeout timeout = Timeout.of(deadline);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(TLS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setResponseTimeout(timeout)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        guard.check(request);
        HttpUriRequestBase sent = toApache(request);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                sent::cancel, CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return http.execute(sent, response -> toFeign(request, response));
        } catch (IOException e) {
            if (sent.isCancelled()) {
                SocketTimeoutException late = new SocketTimeoutException("the deadline was reached");
                late.initCause(e);
                throw late;
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private static HttpUriRequestBase toApache(Request request) {
        HttpUriRequestBase sent = new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> sent.addHeader(name, value));
            }
        });
        if (request.httpMethod().isWithBody()) {
            sent.setEntity(new ByteArrayEntity(request.body() == null ? new byte[0] : request.body(), null));
        }
        return sent;
    }

    private static Response toFeign(Request request, ClassicHttpResponse response) throws IOException {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), List.of(Objects.requireNonNullElse(header.getValue(), "")));
        }
        return Response.builder()
                .request(request)
                .status(response.getCode())
                .headers(headers)
                .body(body(response.getEntity()))
                .build();
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        byte[] start = entity.getContent().readNBytes(MAX_BODY + 1);
        if (start.length > MAX_BODY) {
            throw new IOException("the response is longer than 1 MiB");
        }
        return start;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
