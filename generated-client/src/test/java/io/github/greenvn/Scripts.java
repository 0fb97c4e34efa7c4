package io.github.greenvn;

import io.github.greenvn.ScriptedServer.Script;
import java.nio.charset.StandardCharsets;

/** What a scripted server answers. */
final class Scripts {

    /** A good answer, as the vendor's page shows it, made valid. */
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
        return (request, socket) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        };
    }

    static String error(int status, int code, String message) {
        return "{\"success\": false, \"status\": %d, \"code\": %d, \"message\": \"%s\", \"data\": null}"
                .formatted(status, code, message);
    }
}
