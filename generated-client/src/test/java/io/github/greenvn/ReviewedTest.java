package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import feign.Client;
import feign.Response;
import io.github.greenvn.v1.api.GreenVnApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a hostile review of the client broke once. */
class ReviewedTest {

    @Test
    void aRefusedConnectionOfASuppliedTransportMayHaveBeenItsSecondTry() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssistBuilder builder = Calls.client(server)
                    .retryPolicy(RetryPolicy.attempts(3))
                    .transport((request, options) -> {
                        throw new ConnectException("refused at the second try");
                    });

            assertThat(failureOf(builder))
                    .asInstanceOf(type(OutcomeUnknownException.class))
                    .satisfies(failure -> assertThat(failure.attempts()).isEqualTo(1));
        }
    }

    @Test
    void nothingIsSentAfterTheDeadline() {
        AtomicLong late = new AtomicLong();
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssistBuilder builder = Calls.client(server)
                    .deadline(Duration.ofSeconds(60))
                    .requestInterceptor(
                            template -> late.set(Duration.ofSeconds(61).toNanos()));
            builder.nanoClock = () -> System.nanoTime() + late.get();

            assertThat(failureOf(builder))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the deadline of 60000 ms passed");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void anErrorUnderTheTransportDoesNotEndTheClient() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            Network network = Network.DEFAULT;
            LeadAssistBuilder builder = Calls.client(server);
            builder.network = new Network(network.sslContext(), null, network.dnsResolver(), 1);
            try (LeadAssist leadAssist = builder.build()) {
                ApacheTransport own = leadAssist.ownTransport();
                own.beforeExchange = () -> {
                    throw new OutOfMemoryError("made by the test");
                };
                GreenVnApi api = leadAssist.create(GreenVnApi.class);
                assertThat(catchThrowable(() -> api.updateGreenVn("acme1", "1")))
                        .isInstanceOf(OutcomeUnknownException.class);
                own.beforeExchange = () -> {};

                assertThat(api.updateGreenVn("acme1", "1").getSuccess()).isTrue();
            }
        }
    }

    @Test
    void bytesThatAreNoTextKeepTheStatus() {
        byte[] noText = {0, 0, 0x7b, 0, 1, 2, 3, 4};
        ScriptedServer.Script body =
                (request, socket) -> socket.getOutputStream().write(noText);

        assertThat(Calls.failure(Scripts.bytes("HTTP/1.1 404 No\r\nContent-Length: 8\r\n\r\n")
                        .then(body)))
                .asInstanceOf(type(ServiceException.class))
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(404));
        assertThat(Calls.failure(Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n")
                        .then(body)))
                .asInstanceOf(type(UnreadableResponseException.class))
                .satisfies(failure -> assertThat(failure.body()).isEqualTo(noText));
    }

    @Test
    void aCircleOfCausesEnds() {
        IOException one = new IOException("one");
        one.initCause(new IOException("two", one));

        Throwable failure = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> failureOf(over((request, options) -> {
                    throw one;
                })));
        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aSecretIsRedactedBeforeAMessageIsCut() {
        for (String secret : secretsAsWritten()) {
            String message = "m".repeat(200 - secret.length()) + " " + secret;
            Throwable failure = Calls.failure(Scripts.json(401, Scripts.error(401, 7, message)));

            assertThat(failure).hasMessageNotContaining(secret.substring(0, secret.length() - 3));
        }
    }

    @Test
    void aSecretInTheWayOfJsonIsRedactedWithoutItsPadding() {
        for (String secret : secretsAsWritten()) {
            assertThat(Calls.failure(Scripts.json(200, secret))).hasMessageNotContaining(secret.replace("=", ""));
        }
    }

    private static List<String> secretsAsWritten() {
        Base64.Encoder base64 = Base64.getEncoder();
        return List.of(
                Calls.API_TOKEN,
                base64.encodeToString(Calls.API_TOKEN.getBytes(StandardCharsets.UTF_8)),
                base64.encodeToString((Calls.API_KEY + ":" + Calls.API_TOKEN).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatAnInterceptorThrowsIsTakenForNoBadArgument() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            Throwable failure = failureOf(Calls.client(server).requestInterceptor(template -> {
                throw new IllegalArgumentException("bad +917205827365 " + Calls.API_TOKEN);
            }));

            assertThat(failure)
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("an interceptor failed");
            Secrets.assertNotIn(failure);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void anInterceptorCannotSendTheCredentialsElsewhere() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                ScriptedServer elsewhere = ScriptedServer.start(Scripts.ok())) {
            assertThat(failureOf(Calls.client(server).requestInterceptor(template -> template.target(elsewhere.url()))))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("an interceptor changed its URL to one outside " + server.url());
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void anErrorOfAListenerDoesNotLoseABilledAnswer() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server)
                        .listener(new CallListener() {
                            @Override
                            public void afterOutcome(CallCompleted call) {
                                throw new AssertionError("broken");
                            }
                        })
                        .build()) {
            assertThat(leadAssist
                            .create(GreenVnApi.class)
                            .updateGreenVn("acme1", "1")
                            .getSuccess())
                    .isTrue();
        }
    }

    @Test
    void aTransportThatCannotCloseDoesNotLoseAnAnswer() {
        try (LeadAssist leadAssist = over((request, options) -> Response.builder()
                        .request(request)
                        .status(200)
                        .headers(Map.of())
                        .body(
                                new ByteArrayInputStream(Scripts.SWAPPED.getBytes(StandardCharsets.UTF_8)) {
                                    @Override
                                    public void close() {
                                        throw new IllegalStateException("cannot close");
                                    }
                                },
                                null)
                        .build())
                .build()) {
            assertThat(leadAssist
                            .create(GreenVnApi.class)
                            .updateGreenVn("acme1", "1")
                            .getSuccess())
                    .isTrue();
        }
    }

    @Test
    void aNumberAsAPathArgumentIsMaskedForTheListenersLog() {
        assertThat(new CallListener.CallStarted(
                        "updateGreenVn", "id", "PUT", "/v1/tenants/%2B917205827365/greenvn/1/vn"))
                .asString()
                .doesNotContain("7205827365");
    }

    @Test
    void aHeaderThatMeansSomethingElseIsNoCorrelationHeader() {
        for (String name :
                List.of("Proxy-Authorization", "Expect", "TE", "Upgrade", "Cookie", "accept-encoding", "a b", "")) {
            assertThatThrownBy(() -> LeadAssist.builder().correlationIdHeader(name))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static LeadAssistBuilder over(Client transport) {
        return LeadAssist.builder().credentials(Calls.API_KEY, Calls.API_TOKEN).transport(transport);
    }

    private static Throwable failureOf(LeadAssistBuilder builder) {
        try (LeadAssist leadAssist = builder.build()) {
            return catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456"));
        }
    }
}
