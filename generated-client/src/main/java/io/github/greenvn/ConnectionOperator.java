package io.github.greenvn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections. Every step ends when the attempt is abandoned or its thread is interrupted: the sockets belong to
 * channels, whose blocking operations an interrupt ends, and host names are resolved on other threads.
 */
final class ConnectionOperator extends DefaultHttpClientConnectionOperator implements AutoCloseable {

    /** The context attribute for the attempt that a connection is opened for. */
    static final String ATTEMPT = Attempt.class.getName();

    private final DnsResolver dnsResolver;
    private final Lookup<TlsSocketStrategy> tls;
    private final WorkerThreads lookups = new WorkerThreads("greenvn-name-lookup");

    ConnectionOperator(Network network) {
        this(network.dnsResolver(), new LazyTlsStrategy(network.sslContext()));
    }

    private ConnectionOperator(DnsResolver dnsResolver, Lookup<TlsSocketStrategy> tls) {
        super(ConnectionOperator::socket, null, dnsResolver, tls);
        this.dnsResolver = dnsResolver;
        this.tls = tls;
    }

    private static Socket socket(@Nullable Proxy socksProxy) {
        try {
            return SocketChannel.open().socket();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable NamedEndpoint name,
            @Nullable InetSocketAddress localAddress,
            Timeout connectTimeout,
            SocketConfig socketConfig,
            @Nullable Object attachment,
            HttpContext context)
            throws IOException {
        Attempt attempt = (Attempt) context.getAttribute(ATTEMPT);
        DnsResolver abortable = new AbortableDnsResolver(dnsResolver, lookups, attempt);
        new DefaultHttpClientConnectionOperator(ConnectionOperator::socket, null, abortable, tls)
                .connect(connection, host, name, localAddress, connectTimeout, socketConfig, attachment, context);
    }

    int threads() {
        return lookups.count();
    }

    @Override
    public void close() {
        lookups.close();
    }
}
