package io.github.greenvn.sample.languages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that counts the requests and sends the same bytes to each. */
final class RawServer implements AutoCloseable {

    /** Sends a response, or none. */
    interface Responder {
        void respond(Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final Responder responder;

    private RawServer(Responder responder) throws IOException {
        this.responder = responder;
        threads.execute(this::accept);
    }

    static RawServer start(Responder responder) throws IOException {
        return new RawServer(responder);
    }

    /**
     * Starts a server that sends a text.
     *
     * @param response the text; {@code URL} in it becomes the server's own URL
     */
    static RawServer sending(String response) throws IOException {
        return new RawServer(socket -> {
            OutputStream out = socket.getOutputStream();
            String url = "http://127.0.0.1:" + socket.getLocalPort();
            out.write(response.replace("URL", url).getBytes(StandardCharsets.UTF_8));
        });
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            int length = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
                if (line.isEmpty()) {
                    in.skip(length);
                    requests.incrementAndGet();
                    responder.respond(socket);
                    // Closing at once could discard a response that is under way.
                    socket.shutdownOutput();
                    in.transferTo(Writer.nullWriter());
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client has gone, or the test has ended.
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
