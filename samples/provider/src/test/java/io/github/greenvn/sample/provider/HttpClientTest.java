package io.github.greenvn.sample.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClientTest {

    @ParameterizedTest
    @ValueSource(ints = {307, 308, 429, 503})
    void sendsAnUpdateOnce(int status) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try (CloseableHttpClient client = LeadAssistPactTest.client()) {
            HttpPut update =
                    new HttpPut("http://127.0.0.1:" + server.getAddress().getPort());
            int received = client.execute(update, response -> response.getCode());
            assertEquals(status, received);
        } finally {
            server.stop(0);
        }

        assertEquals(1, requests.get());
    }
}
