package io.github.greenvn;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server on loopback that records every request and responds by a script. */
final class ScriptedServer implements AutoCloseable {

    /** Writes the response to one request. The connection stays open unless the script closes the socket. */
    interface Script {
        void respond(Received request, Socket socket) throws IOException;

        default Script then(Script next) {
            return (request, socket) -> {
                respond(request, socket);
                next.respond(request, socket);
            };
        }
    }

    /** A request as it arrived, with the number of its connection. */
    record Received(int connection, int ordinal, List<String> head, String body) {

        String requestLine() {
            return head.get(0);
        }

        /** Returns the values of a header, whose name is case-insensitive. */
        List<String> header(String name) {
            return head.stream()
                    .skip(1)
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    private final ServerSocket listener;
    private final String scheme;
    private volatile Script script;
    private final boolean recording;
    private final AtomicInteger arrived = new AtomicInteger();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        return thread;
    });

    private ScriptedServer(ServerSocket listener, String scheme, Script script, boolean recording) {
        this.recording = recording;
        this.listener = listener;
        this.scheme = scheme;
        this.script = script;
        threads.execute(this::accept);
    }

    static ScriptedServer start(Script script) {
        return start(ServerSocketFactory.getDefault(), "http", script);
    }

    static ScriptedServer start(ServerSocketFactory sockets, String scheme, Script script) {
        return start(sockets, scheme, script, true);
    }

    /** Starts a server that counts requests without recording them. */
    static ScriptedServer countingOnly(Script script) {
        return start(ServerSocketFactory.getDefault(), "http", script, false);
    }

    private static ScriptedServer start(ServerSocketFactory sockets, String scheme, Script script, boolean recording) {
        try {
            return new ScriptedServer(
                    sockets.createServerSocket(0, 200, InetAddress.getByName("127.0.0.1")), scheme, script, recording);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the script of the responses from now on. */
    void respondWith(Script next) {
        script = next;
    }

    String url() {
        return scheme + "://127.0.0.1:" + listener.getLocalPort();
    }

    List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    Received last() {
        return received.get(received.size() - 1);
    }

    /** Returns the number of requests that arrived. */
    int arrived() {
        return arrived.get();
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                int number = connections.incrementAndGet();
                threads.execute(() -> serve(socket, number));
            } catch (IOException e) {
                // The listener is closed, which ends the loop, or a connection failed.
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            // A script may read from the socket: a client sends nothing more before it has its response.
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Received request = read(in, number); request != null; request = read(in, number)) {
                if (recording) {
                    received.add(request);
                }
                script.respond(request, socket);
            }
        } catch (IOException e) {
            // The client closed the connection, which stalling scripts wait for.
        } finally {
            open.remove(socket);
        }
    }

    private Received read(InputStream in, int connection) throws IOException {
        List<String> head = new ArrayList<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            head.add(line);
        }
        if (head.isEmpty()) {
            return null;
        }
        Received request = new Received(connection, arrived.incrementAndGet(), List.copyOf(head), "");
        int length = request.header("Content-Length").stream()
                .mapToInt(Integer::parseInt)
                .sum();
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Received(connection, request.ordinal(), request.head(), body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line.write(b);
        }
        return null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
