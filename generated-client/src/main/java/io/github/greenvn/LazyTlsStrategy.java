package io.github.greenvn;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/** Looks up the TLS strategy. The system's certificates are loaded with the first TLS connection. */
final class LazyTlsStrategy implements Lookup<TlsSocketStrategy> {

    private final @Nullable SSLContext sslContext;
    private @Nullable TlsSocketStrategy strategy;

    LazyTlsStrategy(@Nullable SSLContext sslContext) {
        this.sslContext = sslContext;
    }

    @Override
    public synchronized @Nullable TlsSocketStrategy lookup(String scheme) {
        if (!scheme.equals("https")) {
            return null;
        }
        if (strategy == null) {
            strategy =
                    new DefaultClientTlsStrategy(sslContext == null ? SSLContexts.createSystemDefault() : sslContext);
        }
        return strategy;
    }
}
