package io.github.greenvn;

import feign.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.LeaseRequest;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The client's own transport, which sends requests on the calling thread over pooled connections of Apache HttpClient 5.
 *
 * <p>It uses HttpClient's connection pool, TLS and HTTP/1.1, but not the chain of handlers above them, which retries,
 * redirects and authenticates requests. {@link #exchange} sends a request once.
 */
final class ApacheTransport implements Transport {

    private final ConnectionOperator operator;
    private final PoolingHttpClientConnectionManager connections;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final Map<BaseUrl, Destination> destinations = new ConcurrentHashMap<>();
    private final @Nullable HttpHost proxy;
    private final Timeout connectTimeout;
    private final Timeout responseTimeout;
    private final int maxBytes;

    /** Runs between the commit and the first byte. For tests. */
    volatile Runnable beforeExchange = () -> {};

    ApacheTransport(Timeouts timeouts, Limits limits, Network network) {
        this.operator = new ConnectionOperator(network);
        this.connections = new PoolingHttpClientConnectionManager(
                operator, PoolConcurrencyPolicy.STRICT, PoolReusePolicy.LIFO, null, socket -> new PooledConnection());
        connections.setMaxTotal(network.maxConnections());
        connections.setDefaultMaxPerRoute(network.maxConnections());
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setSocketTimeout(Timeout.of(timeouts.response()))
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build());
        this.proxy = network.proxy();
        this.connectTimeout = Timeout.of(timeouts.connect());
        this.responseTimeout = Timeout.of(timeouts.response());
        this.maxBytes = limits.responseBytes();
    }

    private Destination destination(BaseUrl server) {
        Destination known = destinations.get(server);
        return known == null ? destinations.computeIfAbsent(server, this::newDestination) : known;
    }

    private Destination newDestination(BaseUrl server) {
        boolean secure = !server.isPlaintext();
        int defaultPort = secure ? 443 : 80;
        int port = server.uri().getPort();
        HttpHost target = new HttpHost(server.uri().getScheme(), server.uri().getHost(), port < 0 ? defaultPort : port);
        HttpRoute route =
                proxy == null ? new HttpRoute(target, null, secure) : new HttpRoute(target, null, proxy, secure);
        String host = server.uri().getRawAuthority();
        return new Destination(route, server.uri().getScheme() + "://" + host, host);
    }

    @Override
    public BufferedResponse exchange(Request request, Attempt attempt)
            throws IOException, HttpException, InterruptedException {
        Destination destination = destination(attempt.call().operation().server());
        ConnectionEndpoint endpoint = lease(attempt, destination.route);
        TimeValue keepAlive = null;
        try {
            attempt.onAbandon(() -> endpoint.close(CloseMode.IMMEDIATE));
            HttpClientContext context = HttpClientContext.create();
            connect(endpoint, attempt, destination.route, context);
            ClassicHttpRequest message = message(request, destination);
            if (!attempt.commit()) {
                throw new IOException("the attempt was abandoned before the first byte was sent");
            }
            beforeExchange.run();
            ClassicHttpResponse response = endpoint.execute("", message, this::send, context);
            BufferedResponse buffered = read(response);
            if (buffered.problem() == null
                    && attempt.detach()
                    && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(message, response, context)) {
                keepAlive = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
            }
            return buffered;
        } finally {
            release(endpoint, keepAlive);
        }
    }

    private ConnectionEndpoint lease(Attempt attempt, HttpRoute route) throws IOException, InterruptedException {
        LeaseRequest lease = connections.lease(attempt.call().correlationId(), route, connectTimeout, null);
        attempt.onAbandon(lease::cancel);
        try {
            return lease.get(connectTimeout);
        } catch (TimeoutException e) {
            throw new ConnectionRequestTimeoutException(e.getMessage());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            lease.cancel();
            throw e;
        }
    }

    /** Opens the connection unless it is open already, through a tunnel of the proxy if the route has one. */
    private void connect(ConnectionEndpoint endpoint, Attempt attempt, HttpRoute route, HttpClientContext context)
            throws IOException, HttpException {
        if (!endpoint.isConnected()) {
            context.setAttribute(ConnectionOperator.ATTEMPT, attempt);
            connections.connect(endpoint, connectTimeout, context);
            if (route.isTunnelled()) {
                openTunnel(endpoint, route, context);
                connections.upgrade(endpoint, context);
            }
        }
        endpoint.setSocketTimeout(responseTimeout);
    }

    private void openTunnel(ConnectionEndpoint endpoint, HttpRoute route, HttpClientContext context)
            throws IOException, HttpException {
        String target = route.getTargetHost().toHostString();
        ClassicHttpRequest connect = new BasicClassicHttpRequest("CONNECT", null, null, target);
        connect.addHeader("Host", target);
        endpoint.execute(
                "",
                connect,
                (request, connection, c) -> {
                    ClassicHttpResponse response = send(request, connection, c);
                    checkTunnel(response.getCode(), connection);
                    return response;
                },
                context);
    }

    /**
     * Throws if a proxy did not open a tunnel, or has sent more than its response. Such bytes would be taken for a response
     * of the service. Those that arrive later are read by the TLS handshake, which fails.
     */
    private static void checkTunnel(int status, HttpClientConnection connection) throws IOException, HttpException {
        if (status / 100 != 2) {
            throw new ProxyRefusedException(status);
        }
        if (connection.isStale()) {
            throw new ProtocolException("the proxy closed the connection, or sent more than its response");
        }
    }

    private ClassicHttpResponse send(ClassicHttpRequest request, HttpClientConnection connection, HttpContext context)
            throws IOException, HttpException {
        return executor.execute(request, connection, ApacheTransport::rejectProtocolSwitch, context);
    }

    /** Throws if the server switches protocols, which the client never asks for. Ignores other interim responses. */
    private static void rejectProtocolSwitch(HttpResponse interim, HttpConnection connection, HttpContext context)
            throws HttpException {
        if (interim.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
            throw new ProtocolException("the server switched protocols");
        }
    }

    private static ClassicHttpRequest message(Request request, Destination destination) {
        HttpRoute route = destination.route;
        boolean throughPlainProxy = route.getProxyHost() != null && !route.isTunnelled();
        String target = throughPlainProxy ? request.url() : request.url().substring(destination.origin.length());
        BasicClassicHttpRequest message =
                new BasicClassicHttpRequest(request.httpMethod().name(), null, null, target);
        request.headers().forEach((name, values) -> {
            if (!MessageSupport.isHopByHop(name) && !name.equalsIgnoreCase("Expect")) {
                values.forEach(value -> message.addHeader(name, value));
            }
        });
        byte[] body = request.body();
        if (body != null || request.httpMethod().isWithBody()) {
            byte[] bytes = body == null ? new byte[0] : body;
            message.addHeader("Content-Length", bytes.length);
            message.setEntity(new ByteArrayEntity(bytes, null));
        }
        message.addHeader("Host", destination.host);
        message.addHeader("Connection", "keep-alive");
        return message;
    }

    private BufferedResponse read(ClassicHttpResponse response) throws IOException {
        ResponseHeaders headers = new ResponseHeaders();
        for (Header header : response.getHeaders()) {
            headers.add(header.getName(), List.of(header.getValue()));
        }
        HttpEntity entity = response.getEntity();
        return entity == null
                ? BodyReader.read(response.getCode(), headers.toMap(), null, 0, maxBytes)
                : BodyReader.read(
                        response.getCode(), headers.toMap(), entity.getContent(), entity.getContentLength(), maxBytes);
    }

    /** Returns a connection to the pool. Closes it if it cannot be reused. */
    private void release(ConnectionEndpoint endpoint, @Nullable TimeValue keepAlive) {
        if (keepAlive == null) {
            endpoint.close(CloseMode.IMMEDIATE);
        }
        connections.release(endpoint, null, keepAlive == null ? TimeValue.ZERO_MILLISECONDS : keepAlive);
    }

    /** Returns the number of connections in use. */
    int leasedConnections() {
        return connections.getTotalStats().getLeased();
    }

    @Override
    public int threads() {
        return operator.threads();
    }

    @Override
    public void close() {
        connections.close(CloseMode.IMMEDIATE);
        operator.close();
    }

    /**
     * A server, as requests name it.
     *
     * @param origin its URL without a path
     * @param host the value of the Host header
     */
    private record Destination(HttpRoute route, String origin, String host) {}
}
