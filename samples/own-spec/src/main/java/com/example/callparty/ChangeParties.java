package com.example.callparty;

import com.example.callparty.api.CallPartyApi;
import com.example.callparty.model.CallPartyUpdate;
import com.example.callparty.model.Parties;
import com.example.callparty.model.Usage;
import com.sun.net.httpserver.HttpServer;
import io.github.greenvn.LeadAssist;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Calls an operation of our own specification on a server in this process, which stands in for the service. */
public final class ChangeParties {

    private static final String PATH = "/v1/tenants/acme1/greenvn/123456/call-party";

    private static final String RESPONSE =
            """
            {"success": true, "status": 200,
             "data": {"aparty_numbers": ["+919176226528"], "bparty_numbers": ["+918136966620"], "usage": "twoway"}}""";

    private ChangeParties() {}

    /**
     * Prints the parties after one update.
     *
     * @param args none
     * @throws IOException if the server cannot listen
     */
    public static void main(String[] args) throws IOException {
        HttpServer server = server();
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .credentials("api-key", "api-token")
                .build()) {
            Parties parties = leadAssist
                    .create(CallPartyApi.class)
                    .updateCallParty(
                            "acme1",
                            "123456",
                            new CallPartyUpdate().addApartyNumbersItem("+919176226528").usage(Usage.TWOWAY))
                    .getData();
            System.out.println("own-spec: " + parties);
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean valid = exchange.getRequestMethod().equals("PUT")
                    && exchange.getRequestURI().getRawPath().equals(PATH)
                    && body(exchange.getRequestBody().readAllBytes())
                            .equals("{\"aparty_numbers\":[\"+919176226528\"],\"usage\":\"twoway\"}");
            byte[] response = (valid ? RESPONSE : "{\"success\": false, \"code\": 5}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(valid ? 200 : 400, response.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response);
            }
        });
        server.start();
        return server;
    }

    private static String body(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
