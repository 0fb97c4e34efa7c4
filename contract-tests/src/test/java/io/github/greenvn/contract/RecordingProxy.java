package io.github.greenvn.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A proxy before a mock server, for one connection, that records the bytes of the requests. */
final class RecordingProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final Socket server;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    RecordingProxy(int port) throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server = new Socket(InetAddress.getLoopbackAddress(), port);
        start(this::relay);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** {@return the bytes that the client sent; all of them once it has its response} */
    String sent() {
        return sent.toString(StandardCharsets.ISO_8859_1);
    }

    private void relay() throws IOException {
        try (Socket client = listener.accept()) {
            start(() -> server.getInputStream().transferTo(client.getOutputStream()));
            InputStream requests = client.getInputStream();
            OutputStream onwards = server.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = requests.read(buffer); count >= 0; count = requests.read(buffer)) {
                sent.write(buffer, 0, count);
                onwards.write(buffer, 0, count);
            }
        }
    }

    private static void start(Relay relay) {
        Thread thread = new Thread(() -> {
            try {
                relay.run();
            } catch (IOException e) {
                // One of the two closed the connection: there is nothing left to relay.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Closes both connections. */
    @Override
    public void close() throws IOException {
        listener.close();
        server.close();
    }

    private interface Relay {
        void run() throws IOException;
    }
}
