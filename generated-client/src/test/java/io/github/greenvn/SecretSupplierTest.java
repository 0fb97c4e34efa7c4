package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Suppliers of secrets: when they are asked, and that nothing is sent if one returns no valid secret. */
class SecretSupplierTest {

    @Test
    void theSupplierIsAskedForEachRequest() {
        Iterator<String> tokens = List.of("one", "two", "three").iterator();
        try (ScriptedServer server = ScriptedServer.start((request, socket) ->
                        Scripts.json(request.ordinal() == 1 ? 429 : 200, "{}").respond(request, socket));
                LeadAssist leadAssist = retrying(server, tokens::next)) {
            SecuredApi api = leadAssist.create(SecuredApi.class);
            api.token();
            api.token();
            api.open();

            assertThat(server.received())
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly(List.of("Bearer one"), List.of("Bearer two"), List.of("Bearer three"), List.of());
        }
    }

    private static LeadAssist retrying(ScriptedServer server, Supplier<String> token) {
        LeadAssistBuilder builder = LeadAssist.builder()
                .baseUrl(server.url())
                .authorization("oauth", token)
                .retryPolicy(RetryPolicy.attempts(2));
        builder.sleeper = time -> {};
        return builder.build();
    }

    static List<Arguments> invalidSecrets() {
        String secret = Calls.SECRET;
        return List.of(
                supplied("returned null.", () -> null),
                supplied("it returned 0 characters", () -> ""),
                supplied("it returned 2 characters", () -> "  "),
                supplied("must return a token of printable ASCII without blanks", () -> secret + "\r\nX-Other: 1"),
                supplied("it returned 19 characters", () -> secret + "\n"),
                supplied("it returned 19 characters", () -> secret + "é"),
                supplied("without \"Bearer\"", () -> "Bearer " + secret),
                supplied("threw java.lang.IllegalStateException", () -> {
                    throw new IllegalStateException(secret, new IOException("value: " + secret));
                }),
                supplied("threw java.io.IOException", () -> sneakily(new IOException(secret))),
                supplied("threw io.github.greenvn.SecretSupplierTest$BrokenException", () -> {
                    throw new BrokenException();
                }),
                supplied("threw java.lang.AssertionError", () -> {
                    throw new AssertionError(secret);
                }));
    }

    private static final class BrokenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException(Calls.SECRET);
        }
    }

    private static Arguments supplied(String expected, Supplier<String> secret) {
        return Arguments.of(expected, secret);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> String sneakily(Exception e) throws E {
        throw (E) e;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidSecrets")
    void nothingIsSentIfThereIsNoSecretThatCanBe(String expected, Supplier<String> secret) {
        try (LogCapture log = new LogCapture();
                ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{}"));
                LeadAssist leadAssist = retrying(server, secret)) {
            Throwable failure =
                    catchThrowable(() -> leadAssist.create(SecuredApi.class).token());

            Calls.assertNotSent(server, failure, expected);
            assertThat(failure).hasMessageContaining("token: the supplier of authorization(\"oauth\", secret) ");
            Secrets.assertNotIn(log.lines());
        }
    }

    @Test
    void anApiKeyMayHaveBlanksInsideOnly() {
        for (String key : List.of("key ", " key", "a\tb")) {
            try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{}"));
                    LeadAssist leadAssist = LeadAssist.builder()
                            .baseUrl(server.url())
                            .authorization("header", () -> key)
                            .build()) {
                Calls.assertNotSent(
                        server,
                        catchThrowable(() -> leadAssist.create(SecuredApi.class).header()),
                        "must return an API key of printable ASCII");
            }
        }
    }

    @Test
    void nothingIsSentIfTheSupplierExceedsTheDeadline() {
        AtomicLong late = new AtomicLong();
        LeadAssistBuilder builder = LeadAssist.builder().authorization("oauth", () -> {
            late.set(Duration.ofSeconds(61).toNanos());
            return "token";
        });
        builder.nanoClock = () -> System.nanoTime() + late.get();
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{}"));
                LeadAssist leadAssist = builder.baseUrl(server.url()).build()) {
            Calls.assertNotSent(
                    server,
                    catchThrowable(() -> leadAssist.create(SecuredApi.class).token()),
                    "the deadline of 60000 ms passed");
        }
    }

    @Test
    void theSupplierOfAClosedClientIsNotAsked() {
        AtomicLong asked = new AtomicLong();
        LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl("http://localhost")
                .authorization("oauth", () -> "token" + asked.incrementAndGet())
                .build();
        SecuredApi api = leadAssist.create(SecuredApi.class);
        leadAssist.close();

        assertThatThrownBy(api::token).isInstanceOf(RequestNotSentException.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void anInterruptOfTheSupplierIsKept() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{}"));
                LeadAssist leadAssist = LeadAssist.builder()
                        .baseUrl(server.url())
                        .authorization("oauth", () -> sneakily(new InterruptedException()))
                        .build()) {
            Calls.assertNotSent(
                    server,
                    catchThrowable(() -> leadAssist.create(SecuredApi.class).token()),
                    "threw java.lang.InterruptedException");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aSupplierIsRequired() {
        assertThatThrownBy(() -> LeadAssist.builder().authorization("oauth", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("secret must not be null");
    }
}
