package io.github.greenvn;

import io.github.greenvn.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The responses of a scripted server. */
final class Scripts {

    /** A successful response: the vendor's example, corrected to valid JSON. */
    static final String SWAPPED = """
            {"success": true, "status": 200, "data": {"connection_id": "abcd12345",
             "aparty_numbers": ["+919176226528", "+911234567891"], "bparty_numbers": ["+918136966620"],
             "usage": "oneway", "state": "active", "green_vn": "+917205827365", "greenvn_id": "123456"}}""";

    private Scripts() {}

    static Script ok() {
        return json(200, SWAPPED);
    }

    static Script json(int status, String body) {
        return response(status, body, "Content-Type: application/json");
    }

    static Script response(int status, String body, String... headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(content.length).append("\r\n\r\n");
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        response.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        response.writeBytes(content);
        byte[] bytes = response.toByteArray();
        return (request, socket) -> {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        };
    }

    static Script bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return (request, socket) -> {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        };
    }

    static Script close() {
        return (request, socket) -> socket.close();
    }

    static Script reset() {
        return (request, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** Waits for the client to close the connection. */
    static Script stall() {
        return (request, socket) -> {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    /** Writes endlessly until the client closes the connection. */
    static Script endless(String part) {
        byte[] bytes = part.repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        return (request, socket) -> {
            while (!Thread.currentThread().isInterrupted()) {
                socket.getOutputStream().write(bytes);
            }
        };
    }

    /** Passes on what the client sends to a server, and what that responds, as a proxy does in a tunnel. */
    static Script relayTo(String url) {
        URI server = URI.create(url);
        return (request, socket) -> {
            try (Socket relayed = new Socket(server.getHost(), server.getPort())) {
                Thread responses = new Thread(() -> transfer(relayed, socket));
                responses.setDaemon(true);
                responses.start();
                socket.getInputStream().transferTo(relayed.getOutputStream());
            }
        };
    }

    private static void transfer(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of both closed its connection.
        }
    }

    static Script run(Runnable step) {
        return (request, socket) -> step.run();
    }

    /** Writes one byte every 20 ms until the client closes the connection. */
    static Script drip(String text) {
        return (request, socket) -> {
            socket.setSoTimeout(20);
            for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
                socket.getOutputStream().write(b);
                try {
                    if (socket.getInputStream().read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException e) {
                    // The client is still connected.
                }
            }
        };
    }

    /** Writes an invalid header that contains the credentials and a phone number. */
    static Script echoAuthorizationAsGarbage() {
        return (request, socket) -> {
            String garbage = "HTTP/1.1 " + request.header("Authorization") + " " + Calls.API_TOKEN + "\r\n"
                    + request.header("Authorization") + " +917205827365\r\n\r\n";
            socket.getOutputStream().write(garbage.getBytes(StandardCharsets.ISO_8859_1));
            socket.close();
        };
    }

    /** Responds with gzip that lacks its last bytes. */
    static Script gzip(String body, int lost) {
        byte[] packed = packed(body.getBytes(StandardCharsets.UTF_8));
        return packedResponse(Arrays.copyOf(packed, packed.length - lost));
    }

    /** Responds with 1 MiB of gzip for 1 GiB of spaces: one compressed MiB repeated, since compressing all takes seconds. */
    static Script gzipBomb() {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        ByteBuffer part = ByteBuffer.allocate(blanks.length);
        deflater.setInput(blanks);
        deflater.deflate(part, Deflater.FULL_FLUSH);
        ByteBuffer end = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        deflater.finish();
        deflater.deflate(end);
        deflater.end();

        int parts = 1000;
        CRC32 sum = new CRC32();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[] {0x1F, (byte) 0x8B, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0});
        for (int i = 0; i < parts; i++) {
            packed.write(part.array(), 0, part.position());
            sum.update(blanks);
        }
        end.putInt((int) sum.getValue()).putInt(parts * blanks.length);
        packed.write(end.array(), 0, end.position());
        return packedResponse(packed.toByteArray());
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static Script packedResponse(byte[] packed) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                + packed.length + "\r\n\r\n";
        return bytes(head).then((request, socket) -> {
            socket.getOutputStream().write(packed);
            socket.getOutputStream().flush();
        });
    }

    static String error(int status, int code, String message) {
        return "{\"success\": false, \"status\": %d, \"code\": %d, \"message\": \"%s\", \"data\": null}"
                .formatted(status, code, message);
    }
}
