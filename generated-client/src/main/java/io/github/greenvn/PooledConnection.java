package io.github.greenvn;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection over the socket of a {@link SocketChannel}.
 *
 * <p>It logs nothing, where HttpClient's own writes every byte to its wire log, credentials and all. It is stale as soon as
 * it has been closed, or as anything has arrived on it that was not asked for: the response to an earlier request, sent
 * twice. What arrives only after the next request went out cannot be told apart in HTTP/1.1.
 */
final class PooledConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    /** Enough for any response of the service; an endless header ends here. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(16 * 1024)
            .build();

    private static final Timeout NO_WAITING = Timeout.ofMilliseconds(1);

    private Timeout timeout = Timeout.DISABLED;
    private volatile boolean shut;
    private boolean probing;

    PooledConnection() {
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
        bind(new SocketHolder(socket) {
            @Override
            protected InputStream getInputStream(Socket socket) throws IOException {
                return new ProbedInputStream(socket.getInputStream(), socket.getChannel(), false);
            }
        });
    }

    @Override
    public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
        bind(new SocketHolder(sslSocket, socket) {
            @Override
            protected InputStream getInputStream(Socket encrypted) throws IOException {
                return new ProbedInputStream(encrypted.getInputStream(), socket.getChannel(), true);
            }
        });
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
        probing = true;
        try {
            return !isOpen() || isDataAvailable(NO_WAITING);
        } finally {
            probing = false;
        }
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
    public void close(CloseMode closeMode) {
        shut = true;
        super.close(closeMode);
    }

    /**
     * An input stream that does not wait while it is probed: it claims one byte if anything has arrived, the end of the stream
     * included, and returns 0 otherwise.
     */
    private final class ProbedInputStream extends FilterInputStream {

        private final SocketChannel channel;
        private final boolean encrypted;

        ProbedInputStream(InputStream in, SocketChannel channel, boolean encrypted) {
            super(in);
            this.channel = channel;
            this.encrypted = encrypted;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!probing) {
                return in.read(bytes, offset, length);
            }
            boolean decryptedArrived = encrypted && in.available() > 0;
            return decryptedArrived || anythingArrived() ? 1 : 0;
        }

        /** Looks with one read that does not wait. What it may take away is of no use: the connection is closed then. */
        private boolean anythingArrived() throws IOException {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        }
    }
}
