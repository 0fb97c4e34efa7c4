package io.github.greenvn;

import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/** Finds how TLS is spoken. What that needs, such as the system's certificates, is loaded with the first connection. */
final class TlsOnDemand implements Lookup<TlsSocketStrategy> {

    private final @Nullable SSLContext sslContext;
    private @Nullable TlsSocketStrategy strategy;

    TlsOnDemand(@Nullable SSLContext sslContext) {
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
