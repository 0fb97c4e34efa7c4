package io.github.greenvn.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The lower bound: prepared bytes on one connection per thread, and a response of a known form. */
final class RawSocket implements UpdateClient {

    private static final String BODY =
            "{\"strictness\":\"false\",\"preferences\":{\"greenvn\":\"+917205827365\",\"region\":\"KA\"}}";

    private final Map<Request, byte[]> requests = new EnumMap<>(Request.class);
    private final ThreadLocal<Connection> connections;

    RawSocket(String url) {
        URI uri = URI.create(url);
        for (Request request : Request.values()) {
            requests.put(request, bytes(request, uri.getRawAuthority()));
        }
        connections = ThreadLocal.withInitial(() -> new Connection(uri));
    }

    private static byte[] bytes(Request request, String host) {
        String body = request.hasBody() ? BODY : "";
        return ("PUT /v1/tenants/" + request.tenant() + "/greenvn/123456/vn HTTP/1.1\r\nHost: " + host
                        + "\r\nAuthorization: Basic a2V5OnRva2Vu\r\n"
                        + (request.hasBody() ? "Content-Type: application/json\r\n" : "") + "Content-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String update(Request request) throws IOException {
        String response = connections.get().exchange(requests.get(request));
        if (!response.startsWith("HTTP/1.1 200")) {
            throw new IOException(response);
        }
        int start = response.indexOf("\"green_vn\": \"") + "\"green_vn\": \"".length();
        return response.substring(start, response.indexOf('"', start));
    }

    /** Does nothing: the connections are closed when the process ends. */
    @Override
    public void close() {}

    private static final class Connection {

        private final Socket socket;
        private final byte[] buffer = new byte[8192];

        Connection(URI uri) {
            try {
                socket = new Socket(uri.getHost(), uri.getPort());
                socket.setTcpNoDelay(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String exchange(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            int size = 0;
            do {
                int read = socket.getInputStream().read(buffer, size, buffer.length - size);
                if (read < 0) {
                    throw new IOException("the service closed the connection");
                }
                size += read;
            } while (buffer[size - 1] != '}');
            return new String(buffer, 0, size, StandardCharsets.US_ASCII);
        }
    }
}
