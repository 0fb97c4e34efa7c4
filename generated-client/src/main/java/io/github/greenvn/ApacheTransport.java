package io.github.greenvn;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Apache HttpClient 5 with everything off that sends a request again or elsewhere: retries, redirects, authentication,
 * cookies, protocol upgrades. It commits the attempt between the connection and the first byte.
 */
final class ApacheTransport implements Client, AutoCloseable {

    private static final String ATTEMPT = Attempt.class.getName();

    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient http;
    private final RequestConfig requestConfig;

    /** Runs between the commit and the first byte, for tests to fail there. */
    volatile Runnable beforeExchange = () -> {};

    ApacheTransport(Timeouts timeouts, Network network) {
        Timeout connect = Timeout.of(timeouts.connect());
        Timeout response = Timeout.of(timeouts.response());
        requestConfig = RequestConfig.custom()
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(response)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setRedirectsEnabled(false)
                .build();
        connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ApacheTransport::connection)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(network.sslContext()))
                .setDnsResolver(network.dnsResolver())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(response)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .setMaxConnPerRoute(network.maxConnections())
                .setMaxConnTotal(network.maxConnections())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setProxy(network.proxy())
                .setRequestExecutor(new CommittingExecutor())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    /** How many connections are in use now. */
    int leasedConnections() {
        return connections.getTotalStats().getLeased();
    }

    private static PlainConnection connection(@Nullable Socket socket) throws IOException {
        PlainConnection connection = new PlainConnection();
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Attempt attempt = ((Call) options).attempt();
        HttpUriRequestBase message = message(request);
        attempt.onAbandon(message::cancel);
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(ATTEMPT, attempt);
        ClassicHttpResponse response = http.executeOpen(null, message, context);
        return Response.builder()
                .request(request)
                .status(response.getCode())
                .headers(headers(response))
                .body(new Body(response))
                .build();
    }

    private HttpUriRequestBase message(Request request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
        message.setConfig(requestConfig);
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> message.addHeader(name, value));
            }
        });
        byte[] body = request.body();
        if (body != null || request.httpMethod().isWithBody()) {
            message.setEntity(new ByteArrayEntity(body == null ? new byte[0] : body, null));
        }
        return message;
    }

    private static Map<String, Collection<String>> headers(ClassicHttpResponse response) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    /** Commits the attempt on the connected connection, just before the first byte. */
    private final class CommittingExecutor extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback onInformation,
                HttpContext context)
                throws IOException, HttpException {
            boolean isOurs = !Method.CONNECT.isSame(request.getMethod());
            if (isOurs && !((Attempt) context.getAttribute(ATTEMPT)).commit()) {
                throw new GuardedTransport.AbandonedException();
            }
            try {
                beforeExchange.run();
                return super.execute(request, connection, onInformation, context);
            } catch (Error e) {
                // HttpClient would shut its whole pool down for it.
                throw new IOException("the exchange failed with " + e.getClass().getName(), e);
            }
        }
    }

    /** Closing it before its end drops the connection, where the stream's own close would first read what is left. */
    private record Body(ClassicHttpResponse response) implements Response.Body {

        @Override
        public @Nullable Integer length() {
            return null;
        }

        @Override
        public boolean isRepeatable() {
            return false;
        }

        @Override
        public InputStream asInputStream() throws IOException {
            HttpEntity entity = response.getEntity();
            return entity == null ? InputStream.nullInputStream() : entity.getContent();
        }

        @Override
        public Reader asReader(Charset charset) throws IOException {
            return new InputStreamReader(asInputStream(), charset);
        }

        @Override
        public void close() throws IOException {
            response.close();
        }
    }
}
