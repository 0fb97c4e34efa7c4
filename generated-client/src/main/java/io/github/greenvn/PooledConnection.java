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
 * <p>Unlike HttpClient's own, it does not write every byte, credentials included, to a wire log. It is stale if it was
 * closed, or if bytes have arrived that belong to no request, such as a second response to the previous one. Bytes that
 * arrive after the next request was sent cannot be distinguished from its response in HTTP/1.1.
 */
final class PooledConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {

    /** The limits of a response header, above any that the service sends. */
    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(16 * 1024)
            .build();

    private static final Timeout SHORTEST_TIMEOUT = Timeout.ofMilliseconds(1);

    private Timeout timeout = Timeout.DISABLED;
    private volatile boolean closed;
    private boolean probing;

    PooledConnection() {
        // The parser takes its limits from its factory, not from the connection.
        super(LIMITS, null, null, null, null, null, new DefaultHttpResponseParserFactory(LIMITS));
    }

    @Override
    protected void bind(SocketHolder holder) throws IOException {
        if (closed) {
            holder.getSocket().close();
            throw new IOException("the connection was closed while it was being opened");
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
            return !isOpen() || isDataAvailable(SHORTEST_TIMEOUT);
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
        closed = true;
        super.close();
    }

    @Override
    public void close(CloseMode closeMode) {
        closed = true;
        super.close(closeMode);
    }

    /**
     * An input stream that does not block while it is probed. It returns 1 if bytes or the end of the stream have arrived,
     * and 0 otherwise.
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
            boolean hasDecrypted = encrypted && in.available() > 0;
            return hasDecrypted || hasArrived() ? 1 : 0;
        }

        /** Tries to read one byte without blocking. The byte may get lost, since the connection is closed then. */
        private boolean hasArrived() throws IOException {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        }
    }
}
