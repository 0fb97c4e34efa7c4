package io.github.greenvn;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection that logs nothing, where HttpClient's own writes every byte to its wire log, credentials and all;
 * and that is stale as soon as anything has arrived on it that was not asked for: the answer to an earlier call, sent twice. What
 * arrives only after the next request went out cannot be told apart in HTTP/1.1.
 */
final class PlainConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    /** Enough for any answer of the service; an endless header ends here. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(16 * 1024)
            .build();

    private Timeout timeout = Timeout.DISABLED;
    private volatile boolean shut;

    PlainConnection() {
        // The parser takes its limits from its factory, not from the connection.
        super(LIMITS, null, null, null, null, null, new DefaultHttpResponseParserFactory(LIMITS));
    }

    @Override
    protected void bind(SocketHolder holder) throws IOException {
        if (shut) {
            holder.getSocket().close();
            throw new IOException("the connection was closed while it was being made");
        }
        super.bind(holder);
        timeout = Timeout.ofMilliseconds(holder.getSocket().getSoTimeout());
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new SocketHolder(socket));
    }

    @Override
    public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
        bind(new SocketHolder(sslSocket, socket));
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public @Nullable SSLSession getSSLSession() {
        return getSocket() instanceof SSLSocket sslSocket ? sslSocket.getSession() : null;
    }

    @Override
    public boolean isStale() throws IOException {
        return super.isStale() || isDataAvailable(Timeout.ofMilliseconds(1));
    }

    @Override
    public void passivate() {
        setSocketTimeout(Timeout.DISABLED);
    }

    @Override
    public void activate() {
        setSocketTimeout(timeout);
    }

    @Override
    public void close() throws IOException {
        shut = true;
        super.close();
    }

    @Override
    public void close(org.apache.hc.core5.io.CloseMode closeMode) {
        shut = true;
        super.close(closeMode);
    }
}
