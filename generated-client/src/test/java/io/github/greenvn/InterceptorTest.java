package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interceptors run before a request is sent and cannot redirect it. */
class InterceptorTest {

    @Test
    void anInterceptorThatExceedsTheDeadlinePreventsTheCall() {
        AtomicLong late = new AtomicLong();
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssistBuilder builder = Calls.client(server)
                    .deadline(Duration.ofSeconds(60))
                    .requestInterceptor(
                            template -> late.set(Duration.ofSeconds(61).toNanos()));
            builder.nanoClock = () -> System.nanoTime() + late.get();

            assertThat(Calls.failure(builder))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the deadline of 60000 ms passed");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void anExceptionOfAnInterceptorPreventsTheCall() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            Throwable failure = Calls.failure(Calls.client(server).requestInterceptor(template -> {
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
    void aCheckedExceptionOfAnInterceptorPreventsTheCall() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssistBuilder builder = Calls.client(server)
                    .requestInterceptor(template -> Calls.throwUnchecked(new IOException("broken")));

            assertThat(Calls.failure(builder))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("an interceptor failed");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aThreadThatIsInterruptedInAnInterceptorStaysInterrupted() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssistBuilder builder = Calls.client(server)
                    .requestInterceptor(template -> Calls.throwUnchecked(new InterruptedException()));

            assertThat(Calls.failure(builder)).isInstanceOf(RequestNotSentException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked",
                "transfer-encoding: gzip",
                "Content-Length: 1",
                "Host: elsewhere",
                "Connection: close",
                "Keep-Alive: 1",
                "TE: trailers",
                "Upgrade: h2c",
                "Proxy-Authorization: Basic YTpi",
                "Expect: 100-continue"
            })
    void theHeadersOfTheConnectionAreSetByTheTransportAlone(String header) {
        String[] nameAndValue = header.split(": ");
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server)
                        .requestInterceptor(template -> template.header(nameAndValue[0], nameAndValue[1]))
                        .build()) {
            leadAssist
                    .create(GreenVnApi.class)
                    .updateGreenVn("acme1", "1", new UpdateGreenVnRequest().strictness(Strictness.TRUE));

            assertThat(server.last().head()).noneMatch(header::equalsIgnoreCase);
            assertThat(server.last().header("Host")).hasSize(1);
            assertThat(server.last().header("Connection")).containsExactly("keep-alive");
            assertThat(server.last().body()).isEqualTo("{\"strictness\":\"true\"}");
        }
    }

    @Test
    void anInterceptorCannotSendTheCredentialsElsewhere() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                ScriptedServer elsewhere = ScriptedServer.start(Scripts.ok())) {
            assertThat(Calls.failure(
                            Calls.client(server).requestInterceptor(template -> template.target(elsewhere.url()))))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("an interceptor changed the URL to one outside " + server.url());
            assertThat(elsewhere.connections()).isZero();
        }
    }
}
