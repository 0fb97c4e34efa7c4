package io.github.greenvn.sample.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program against servers that could make it send twice, hang, leak the token or report a wrong outcome. */
@Tag("slow")
class HostileServerTest {

    static Stream<Arguments> responses() {
        Map<String, Integer> exitCodes = Map.ofEntries(
                Map.entry(json(200, "{'success': true, 'data': {'green_vn': '+917205827365'}}"), 0),
                Map.entry(json(200, "{'success': true, 'status': 200, 'data': {'greenvn': '+917205827365'}}"), 0),
                Map.entry(json(201, "{'success': true, 'status': 201, 'data': {'green_vn': '+917205827365'}}"), 5),
                Map.entry(json(200, "{'success': true, 'status': 500, 'data': {'green_vn': '+917205827365'}}"), 5),
                Map.entry(json(200, "{'success': 'true', 'status': 200, 'data': {'green_vn': '+917205827365'}}"), 5),
                Map.entry(json(200, "{'success': true, 'status': 200, 'data': {'green_vn': '+917205827365\\n'}}"), 5),
                Map.entry(json(200, "{'success': true, 'status': 200, 'data': {'green_vn': 917205827365}}"), 5),
                Map.entry(json(200, "{'success': true, 'status': 200, 'data': {'green_vn': '+917205827365'}} {}"), 5),
                Map.entry(json(200, "{'success': false, 'status': 500, 'code': 0}"), 5),
                Map.entry(json(200, "{'success': true, 'status': '200', 'data': {'green_vn': '+917205827365'}}"), 5),
                Map.entry(json(200, "[]"), 5),
                Map.entry(json(400, "{'success': 'false', 'status': 400}"), 5),
                Map.entry(json(400, "{'success': false, 'status': '500'}"), 5),
                Map.entry(json(400, "x".repeat(1 << 21)), 5),
                Map.entry(json(400, "{'success': true, 'status': 400}"), 5),
                Map.entry(json(400, "{'success': false, 'status': 499}"), 5),
                Map.entry(json(404, "<html>"), 4),
                Map.entry(json(408, "{'success': false, 'status': 408}"), 5),
                Map.entry(json(417, "{}"), 4),
                Map.entry(json(421, "{}"), 4),
                Map.entry(json(503, "{}").replace("\r\n\r\n", "\r\nRetry-After: 0\r\n\r\n"), 5),
                Map.entry(redirect(301), 4),
                Map.entry(redirect(307), 4),
                Map.entry(json(401, "{}").replace("\r\n\r\n", "\r\nWWW-Authenticate: Basic realm=x\r\n\r\n"), 4),
                Map.entry(json(401, "{}").replace("\r\n\r\n", "\r\nWWW-Authenticate: Digest nonce=x\r\n\r\n"), 4),
                Map.entry("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", 5),
                Map.entry("HTTP/1.1 100 Continue\r\n\r\n", 5),
                Map.entry("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"success\"", 5),
                Map.entry("not HTTP\r\n\r\n", 5),
                Map.entry("", 5));
        return Stream.of(Program.values()).flatMap(program -> exitCodes.entrySet().stream()
                .map(each -> Arguments.of(program, each.getKey(), each.getValue())));
    }

    private static String json(int status, String body) {
        String content = body.replace('\'', '"');
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: " + content.length()
                + "\r\n\r\n" + content;
    }

    private static String redirect(int status) {
        return "HTTP/1.1 " + status + " X\r\nLocation: URL/v1/tenants/a/greenvn/b/vn\r\nContent-Length: 0\r\n\r\n";
    }

    @ParameterizedTest
    @MethodSource("responses")
    void oneRequestIsSent(Program program, String response, int exitCode) throws Exception {
        program.assumeAvailable();
        try (RawServer server = RawServer.sending(response)) {
            Run run = program.run(Run.environment(server.url()), "a", "b");

            assertThat(server.requests()).isOne();
            run.assertEnded(exitCode);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatDoesNotRespondIsWaitedForNoLongerThanTheTimeout(Program program) throws Exception {
        program.assumeAvailable();
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start(socket -> end.await())) {
            Run run = program.run(Run.environment(server.url(), "4"), "a", "b");

            assertThat(server.requests()).isOne();
            run.assertEnded(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTimeoutHoldsForTheWholeResponse(Program program) throws Exception {
        program.assumeAvailable();
        try (RawServer server = RawServer.start(socket -> {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(100);
            while (true) {
                socket.getOutputStream().write('x');
                try {
                    if (socket.getInputStream().read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException e) {
                    // The client still waits.
                }
            }
        })) {
            Run run = program.run(Run.environment(server.url(), "4"), "a", "b");

            assertThat(server.requests()).isOne();
            run.assertEnded(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedConnectionMeansNotSent(Program program) throws Exception {
        program.assumeAvailable();
        try (Socket bound = new Socket()) { // it has a port, and does not listen
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            program.run(Run.environment("http://127.0.0.1:" + bound.getLocalPort()), "a", "b")
                    .assertEnded(3);
        }
    }

    /** Over HTTP/2, curl and Go may send a request again that the server refuses. */
    @ParameterizedTest
    @EnumSource
    void anUntrustedServerIsOfferedNoHttp2AndMeansNotSent(Program program) throws Exception {
        program.assumeAvailable();
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        SSLContext context = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
        AtomicReference<List<String>> offered = new AtomicReference<>(List.of());
        try (ServerSocket listener =
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> handshake = CompletableFuture.runAsync(() -> handshake(listener, offered));

            program.run(Run.environment("https://127.0.0.1:" + listener.getLocalPort()), "a", "b")
                    .assertEnded(3);
            handshake.get(1, TimeUnit.MINUTES);
        }

        assertThat(offered.get()).doesNotContain("h2");
    }

    private static void handshake(ServerSocket listener, AtomicReference<List<String>> offered) {
        try (SSLSocket socket = (SSLSocket) listener.accept()) {
            socket.setHandshakeApplicationProtocolSelector((connection, protocols) -> {
                offered.set(protocols);
                return "";
            });
            socket.startHandshake();
        } catch (IOException e) {
            // The program does not trust the certificate.
        }
    }

    @ParameterizedTest
    @EnumSource
    void noCredentialsAreInTheListOfProcesses(Program program) throws Exception {
        program.assumeAvailable();
        AtomicReference<String> processes = new AtomicReference<>();
        try (RawServer server = RawServer.start(socket -> processes.set(commandLines()))) {
            program.run(Run.environment(server.url()), "a", "b");
        }

        assertThat(processes.get()).contains("a b").doesNotContain(Run.TOKEN);
    }

    private static String commandLines() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().arguments())
                .flatMap(Optional::stream)
                .map(arguments -> String.join(" ", arguments))
                .reduce("", (all, each) -> all + each + "\n");
    }
}
