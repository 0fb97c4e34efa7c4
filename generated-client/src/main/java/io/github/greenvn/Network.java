package io.github.greenvn;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * The network settings of the client's own transport.
 *
 * @param sslContext the TLS context; null for the system's, which is loaded with the first TLS connection
 */
record Network(@Nullable SSLContext sslContext, @Nullable HttpHost proxy, DnsResolver dnsResolver, int maxConnections) {

    /** The default settings. The vendor's limit of 200 requests a minute needs fewer connections. */
    static final Network DEFAULT = new Network(null, null, SystemDefaultDnsResolver.INSTANCE, 200);

    Network with(SSLContext context) {
        return new Network(context, proxy, dnsResolver, maxConnections);
    }

    Network withMaxConnections(int max) {
        if (max < 1 || max > 10_000) {
            throw new IllegalArgumentException("maxConnections must be from 1 to 10000; got " + max);
        }
        return new Network(sslContext, proxy, dnsResolver, max);
    }

    Network withProxy(@Nullable String url) {
        Objects.requireNonNull(url, "proxy must not be null");
        try {
            URI uri = new URI(url);
            boolean onlyHostAndPort = "http".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && uri.getPort() <= 65535
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().matches("/?")
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (onlyHostAndPort) {
                HttpHost host = new HttpHost("http", uri.getHost(), uri.getPort());
                return new Network(sslContext, host, dnsResolver, maxConnections);
            }
        } catch (URISyntaxException e) {
            // Rejected below, without the value, which may contain a password.
        }
        throw new IllegalArgumentException(
                "proxy must be an http URL of a host and a port, such as http://proxy:3128; got " + url.length()
                        + " characters");
    }

    /** Returns true if what is sent to a server can be read on no other machine on the way. */
    boolean protects(BaseUrl server) {
        boolean remoteProxy = proxy != null && !BaseUrl.isLoopback(proxy.getHostName());
        return !server.isPlaintext() || (server.isLoopback() && !remoteProxy);
    }
}
