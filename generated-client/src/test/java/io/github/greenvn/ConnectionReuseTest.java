package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection is reused unless unread bytes were left on it. */
@Tag("slow")
class ConnectionReuseTest {

    private static final Tls TLS = Tls.of("127.0.0.1");

    @Test
    void aConnectionIsReusedInPlainTextAndOverTls() {
        try (ScriptedServer plain = ScriptedServer.start(Scripts.ok());
                ScriptedServer encrypted = ScriptedServer.start(TLS.sockets(), "https", Scripts.ok())) {
            assertThat(numbers(Calls.client(plain))).containsExactly("+917205827365", "+917205827365");
            assertThat(numbers(Calls.client(encrypted).sslContext(TLS.trusted())))
                    .containsExactly("+917205827365", "+917205827365");
            assertThat(List.of(plain.connections(), encrypted.connections())).containsExactly(1, 1);
            assertThat(List.of(plain.received().size(), encrypted.received().size()))
                    .containsExactly(2, 2);
        }
    }

    /** Returns scripts that leave bytes on the connection after the first response. */
    static Stream<Arguments> leftOvers() {
        Script foreign = Scripts.json(200, Scripts.SWAPPED.replace("+917205827365", "+910000000000"));
        return Stream.of(
                        Scripts.ok().then(foreign),
                        Scripts.ok().then(Scripts.bytes("x")),
                        Scripts.ok().then(Scripts.bytes("HTTP/1.1 4")),
                        Scripts.ok().then(Scripts.response(404, "")),
                        Scripts.ok().then(Scripts.close()),
                        Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Length: " + Scripts.SWAPPED.length() + "\r\n\r\n"
                                + Scripts.SWAPPED + "in the same packet"))
                .flatMap(script -> Stream.of(Arguments.of(script, false), Arguments.of(script, true)));
    }

    @ParameterizedTest
    @MethodSource("leftOvers")
    void bytesLeftOnAConnectionAreNotTheResponseToTheNextCall(Script first, boolean encrypted)
            throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        Script script =
                (request, socket) -> (request.ordinal() == 1 ? first.then(Scripts.run(left::countDown)) : Scripts.ok())
                        .respond(request, socket);
        try (ScriptedServer server = encrypted
                        ? ScriptedServer.start(TLS.sockets(), "https", script)
                        : ScriptedServer.start(script);
                LeadAssist leadAssist =
                        Calls.client(server).sslContext(TLS.trusted()).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            String number = api.updateGreenVn("acme1", "1").getData().getGreenVn();
            left.await();

            assertThat(api.updateGreenVn("acme1", "2").getData().getGreenVn()).isEqualTo(number);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.received()).hasSize(2);
        }
    }

    private static List<String> numbers(LeadAssistBuilder builder) {
        try (LeadAssist leadAssist = builder.build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            return List.of(
                    api.updateGreenVn("acme1", "1").getData().getGreenVn(),
                    api.updateGreenVn("acme1", "2").getData().getGreenVn());
        }
    }
}
