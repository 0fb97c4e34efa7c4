package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.v1.api.GreenVnApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A failure before the first byte of the request is sent has the outcome NOT_SENT, and nothing arrives. */
@Tag("slow")
class NotSentTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void nothingIsSentToAnUnknownHost() {
        assertNotSent("the host is unknown", withDns(host -> {
            throw new UnknownHostException("no such host");
        }));
    }

    @Test
    void nothingIsSentIfANameLookupExceedsTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        assertNotSent(
                "the deadline of 100 ms passed",
                withDns(host -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new UnknownHostException("interrupted");
                            }
                            return new InetAddress[] {LOOPBACK};
                        })
                        .andThen(builder -> builder.deadline(Duration.ofMillis(100)))::apply);
    }

    @Test
    void nothingIsSentAfterAConnectTimeout() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, LOOPBACK);
                Socket first = new Socket(LOOPBACK, full.getLocalPort());
                Socket second = new Socket(LOOPBACK, full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            assertNotSent("took longer than the connect timeout", builder -> builder.baseUrl(
                            "http://127.0.0.1:" + full.getLocalPort())
                    .connectTimeout(Duration.ofMillis(100)));
        }
    }

    @Test
    void nothingIsSentToAServerWithoutTls() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, LOOPBACK)) {
            Thread server = new Thread(() -> respondInPlainText(plain));
            server.start();
            assertNotSent("TLS failed", builder -> builder.baseUrl("https://127.0.0.1:" + plain.getLocalPort()));
        }
    }

    private static void respondInPlainText(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Speak TLS\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The client left.
        }
    }

    @Test
    void nothingIsSentToAServerWithAnUntrustedCertificate() {
        Tls tls = Tls.of("127.0.0.1");
        try (ScriptedServer server = ScriptedServer.start(tls.sockets(), "https", Scripts.ok())) {
            assertNotSent("TLS failed", builder -> builder.baseUrl(server.url()));
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void nothingIsSentToAServerWithACertificateOfAnotherHost() {
        Tls tls = Tls.of("leadassist.example");
        try (ScriptedServer server = ScriptedServer.start(tls.sockets(), "https", Scripts.ok())) {
            assertNotSent("TLS failed", builder -> builder.baseUrl(server.url()).sslContext(tls.trusted()));
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void nothingIsSentOnAnInterruptedThread() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            Thread.currentThread().interrupt();
            assertNotSent("the calling thread was interrupted", builder -> builder.baseUrl(server.url()));
            assertThat(Thread.interrupted())
                    .as("the interrupted status is kept")
                    .isTrue();
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void nothingIsSentIfAnInterceptorFails() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            assertNotSent("an interceptor failed", builder -> builder.baseUrl(server.url())
                    .requestInterceptor(template -> {
                        throw new IllegalStateException("broken, with +917205827365");
                    }));
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void nothingIsSentIfTheProxyRefusesTheTunnel() {
        try (ScriptedServer proxy =
                ScriptedServer.start(Scripts.response(407, "", "Proxy-Authenticate: Basic realm=\"r\""))) {
            assertNotSent(
                    "the proxy itself responded with status 407",
                    builder -> builder.baseUrl("https://leadassist.example").proxy(proxy.url()));
            assertThat(proxy.received()).singleElement().satisfies(request -> {
                assertThat(request.requestLine()).isEqualTo("CONNECT leadassist.example:443 HTTP/1.1");
                assertThat(request.header("Authorization")).isEmpty();
            });
        }
    }

    @Test
    void nothingIsSentWithoutAPooledConnectionInTime() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        try (ScriptedServer server =
                        ScriptedServer.start(Scripts.run(busy::countDown).then(Scripts.stall()));
                LeadAssist leadAssist = onlyOneConnection(server).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            Thread first = new Thread(() -> catchThrowable(() -> api.updateGreenVn("acme1", "1")));
            first.start();
            busy.await();

            assertThat(catchThrowable(() -> api.updateGreenVn("acme1", "2")))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("no pooled connection became available in time");
            assertThat(server.received()).hasSize(1);
            first.interrupt();
            first.join();
        }
    }

    private static LeadAssistBuilder onlyOneConnection(ScriptedServer server) {
        LeadAssistBuilder builder = Calls.client(server).connectTimeout(Duration.ofMillis(200));
        builder.network = new Network(builder.network.sslContext(), null, builder.network.dnsResolver(), 1);
        return builder;
    }

    @Test
    void nothingIsSentByAClosedClient() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssist leadAssist = Calls.client(server).build();
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            leadAssist.close();
            leadAssist.close();

            assertThat(catchThrowable(() -> api.updateGreenVn("acme1", "1")))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("this LeadAssist is closed");
            assertThat(server.connections()).isZero();
        }
    }

    private static UnaryOperator<LeadAssistBuilder> withDns(Lookup lookup) {
        return builder -> {
            builder.network = new Network(builder.network.sslContext(), null, lookup, 10);
            return builder.baseUrl("https://leadassist.example");
        };
    }

    private interface Lookup extends DnsResolver {
        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static void assertNotSent(String expected, UnaryOperator<LeadAssistBuilder> settings) {
        try (LogCapture log = new LogCapture();
                LeadAssist leadAssist = settings.apply(LeadAssist.builder().credentials(Calls.API_KEY, Calls.API_TOKEN))
                        .build()) {
            Throwable thrown =
                    catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456"));

            assertThat(thrown).isInstanceOf(RequestNotSentException.class).hasMessageContaining(expected);
            LeadAssistException failure = (LeadAssistException) thrown;
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failure.attempts()).isZero();
            Secrets.assertNotIn(failure);
            Secrets.assertNotIn(log.lines());
        }
    }
}
