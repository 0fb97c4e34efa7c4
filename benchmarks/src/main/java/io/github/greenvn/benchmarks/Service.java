package io.github.greenvn.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A fast service, which responds with prepared bytes and without allocating. In a benchmark it runs in a process of its own,
 * so that its work is not measured.
 */
final class Service implements AutoCloseable {

    /** The tenant whose every request is rejected. */
    static final String REJECTED_TENANT = "rejected";

    static final String SWAPPED_JSON = """
            {"success": true, "status": 200, "data": {"connection_id": "abcd12345", \
            "aparty_numbers": ["+919176226528", "+911234567891"], "bparty_numbers": ["+918136966620"], \
            "usage": "twoway", "state": "active", "green_vn": "+917205827365", "greenvn_id": "123456"}}""";

    private static final byte[] SWAPPED = response("200 OK", SWAPPED_JSON);

    private static final byte[] REJECTED = response("409 Conflict", """
            {"success": false, "status": 409, "code": 18, \
            "message": "Allocation exists for this connection id.", "data": null}""");

    private final ServerSocket listener;

    Service() throws IOException {
        listener = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Prints the URL, and runs until the standard input ends, which it does when the parent process ends. */
    public static void main(String[] args) throws IOException {
        try (Service service = new Service()) {
            System.out.println(service.url());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    private static byte[] response(String status, String json) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length()
                        + "\r\n\r\n" + json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "service");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                start(() -> serve(socket));
            } catch (IOException e) {
                // The listener is closed, or the connection failed.
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            Requests requests = new Requests(in);
            while (requests.readNext()) {
                out.write(requests.contains("/" + REJECTED_TENANT + "/") ? REJECTED : SWAPPED);
            }
        } catch (IOException e) {
            // The client closed the connection.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the requests of a connection, each of which arrives after the response to the previous one. */
    private static final class Requests {

        private static final String LENGTH = "\r\ncontent-length: ";
        private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

        private final InputStream in;
        private final byte[] bytes = new byte[16 * 1024];
        private int size;

        Requests(InputStream in) {
            this.in = in;
        }

        /** Reads the next request. Returns false if there is none. */
        boolean readNext() throws IOException {
            size = 0;
            int headEnd = -1;
            while (headEnd < 0 || !isComplete(headEnd)) {
                int read = in.read(bytes, size, bytes.length - size);
                if (read <= 0) {
                    return false;
                }
                size += read;
                headEnd = indexOf("\r\n\r\n");
            }
            return true;
        }

        private boolean isComplete(int headEnd) {
            int length = indexOf(LENGTH);
            if (length >= 0 && length < headEnd) {
                return size >= headEnd + 4 + number(length + LENGTH.length());
            }
            return indexOf(CHUNKED) < 0 || indexOf("\r\n0\r\n\r\n") >= 0;
        }

        private int number(int start) {
            int number = 0;
            for (int i = start; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
                number = 10 * number + bytes[i] - '0';
            }
            return number;
        }

        boolean contains(String lowerCase) {
            return indexOf(lowerCase) >= 0;
        }

        /** Returns the index of a lower-case text, ignoring the case of the request; -1 if it is not found. */
        private int indexOf(String lowerCase) {
            for (int start = 0; start <= size - lowerCase.length(); start++) {
                int matched = 0;
                while (matched < lowerCase.length() && lowerCase(bytes[start + matched]) == lowerCase.charAt(matched)) {
                    matched++;
                }
                if (matched == lowerCase.length()) {
                    return start;
                }
            }
            return -1;
        }

        private static int lowerCase(byte letter) {
            return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
        }
    }
}
