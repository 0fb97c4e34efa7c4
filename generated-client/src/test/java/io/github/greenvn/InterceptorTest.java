package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

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
