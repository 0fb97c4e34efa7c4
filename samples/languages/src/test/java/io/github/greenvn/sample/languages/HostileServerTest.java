package io.github.greenvn.sample.languages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.sample.languages.Program.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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

/** Each program against servers and arguments that could make it send twice, hang, or report a wrong outcome. */
@Tag("slow")
class HostileServerTest {

    private static final String TOKEN = "token-of-this-test";

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
            Run run = program.run(environment(server.url()), "a", "b");

            assertThat(server.requests()).isOne();
            ended(run, exitCode);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatDoesNotRespondIsWaitedForNoLongerThanTheTimeout(Program program) throws Exception {
        program.assumeAvailable();
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start(socket -> end.await())) {
            Run run = program.run(environment(server.url(), "4"), "a", "b");

            assertThat(server.requests()).isOne();
            ended(run, 5);
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
            Run run = program.run(environment(server.url(), "4"), "a", "b");

            assertThat(server.requests()).isOne();
            ended(run, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedConnectionMeansNotSent(Program program) throws Exception {
        program.assumeAvailable();
        try (Socket bound = new Socket()) { // it has a port, and does not listen
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            ended(program.run(environment("http://127.0.0.1:" + bound.getLocalPort()), "a", "b"), 3);
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

            ended(program.run(environment("https://127.0.0.1:" + listener.getLocalPort()), "a", "b"), 3);
            handshake.join();
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
            program.run(environment(server.url()), "a", "b");
        }

        assertThat(processes.get()).contains("a b").doesNotContain(TOKEN);
    }

    static Stream<Arguments> wrongArguments() {
        return Stream.of(Program.values()).flatMap(program -> Stream.of(
                        List.<String>of(),
                        List.of("a", "b", "{}", "c"),
                        List.of("", "b"),
                        List.of("a/b", "c"),
                        List.of("a", ".."),
                        List.of("a", "b?c"),
                        List.of("a", "b\n"),
                        List.of("a", "b", ""),
                        List.of("a", "b", "{"),
                        List.of("a", "b", "[]"),
                        List.of("a", "b", "{} {}"))
                .map(arguments -> Arguments.of(program, arguments)));
    }

    @ParameterizedTest
    @MethodSource("wrongArguments")
    void wrongArgumentsSendNothing(Program program, List<String> arguments) throws Exception {
        program.assumeAvailable();
        try (RawServer server = RawServer.sending("")) {
            ended(program.run(environment(server.url()), arguments.toArray(String[]::new)), 2);

            assertThat(server.requests()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongEnvironmentSendsNothing(Program program) throws Exception {
        program.assumeAvailable();

        ended(program.run(Map.of(), "a", "b"), 2);
        for (String timeout : List.of("0", "-1", "0.5", "x")) {
            ended(program.run(environment("http://127.0.0.1:1", timeout), "a", "b"), 2);
        }
        for (String url : List.of("http://host.invalid", "http://u@127.0.0.1", "x")) {
            ended(program.run(environment(url), "a", "b"), 2);
        }
    }

    private static Map<String, String> environment(String url) {
        return environment(url, "60");
    }

    private static Map<String, String> environment(String url, String timeout) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LEADASSIST_BASE_URL", url);
        environment.put("LEADASSIST_API_KEY", "key");
        environment.put("LEADASSIST_API_TOKEN", TOKEN);
        environment.put("LEADASSIST_TIMEOUT", timeout);
        // A proxy must not get what plain http carries.
        environment.put("http_proxy", "http://127.0.0.1:1");
        environment.put("HTTP_PROXY", "http://127.0.0.1:1");
        return environment;
    }

    private static void ended(Run run, int exitCode) throws IOException {
        assertThat(run.exitCode()).as("%s", run).isEqualTo(exitCode);
        assertThat(run.errors()).doesNotContain(TOKEN);
        switch (exitCode) {
            case 0 -> {
                assertThat(run.output()).isEqualTo("+917205827365\n");
                assertThat(run.errors()).isEmpty();
            }
            case 2 -> assertThat(run.output()).isEmpty();
            case 3 -> assertThat(run.errors()).startsWith("NOT_SENT: ");
            case 4 -> assertThat(run.errors()).startsWith("REJECTED: ");
            default -> assertThat(run.errors()).startsWith("UNKNOWN: ");
        }
    }

    private static String commandLines() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().arguments())
                .flatMap(Optional::stream)
                .map(arguments -> String.join(" ", arguments))
                .reduce("", (all, each) -> all + each + "\n");
    }
}
