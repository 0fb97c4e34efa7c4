package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import feign.Client;
import feign.Response;
import io.github.greenvn.v1.api.GreenVnApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcome of calls over a supplied transport, which may have sent a request more than once. */
class SuppliedTransportOutcomeTest {

    @Test
    void theOutcomeOfARefusedConnectionIsUnknown() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssistBuilder builder = Calls.client(server)
                    .retryPolicy(RetryPolicy.attempts(3))
                    .transport((request, options) -> {
                        throw new ConnectException("refused at the second try");
                    });

            assertThat(Calls.failure(builder))
                    .asInstanceOf(type(OutcomeUnknownException.class))
                    .satisfies(failure -> assertThat(failure.attempts()).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theFailureOfACallThatTheTransportMakesIsNotItsOwn(boolean interruptible) {
        ScriptedServer closed = ScriptedServer.start(Scripts.ok());
        closed.close();
        AtomicInteger sent = new AtomicInteger();
        try (LeadAssist audit = Calls.client(closed).build()) {
            GreenVnApi auditApi = audit.create(GreenVnApi.class);
            Client audited = (request, options) -> {
                sent.incrementAndGet();
                auditApi.getGreenVn("acme1", "1");
                throw new AssertionError("the call before this line succeeded");
            };
            LeadAssistBuilder builder = client().retryPolicy(RetryPolicy.attempts(3));
            builder.sleeper = time -> {};

            assertThat(Calls.failure(
                            interruptible ? builder.interruptibleTransport(audited) : builder.transport(audited)))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(sent).hasValue(1);
        }
    }

    /** The deadline interrupts the calling thread too, which is not left interrupted by that. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptOfTheCallerBeforeTheDeadlineIsKept(boolean interrupted) {
        ManualWatchdog watchdog = new ManualWatchdog();
        LeadAssistBuilder builder = client().interruptibleTransport((request, options) -> {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            watchdog.expireAll();
            throw new ClosedByInterruptException();
        });
        builder.watchdog = () -> watchdog;

        assertThat(Calls.failure(builder)).hasMessageContaining("the deadline of 60000 ms passed");
        assertThat(Thread.interrupted()).isEqualTo(interrupted);
    }

    @Test
    void theDeadlineDoesNotWaitForAResponseToClose() {
        ManualWatchdog watchdog = new ManualWatchdog();
        List<String> closers = new CopyOnWriteArrayList<>();
        LeadAssistBuilder builder = client().interruptibleTransport((request, options) -> Response.builder()
                .request(request)
                .status(200)
                .headers(Map.of())
                .body(
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                Thread deadline = new Thread(watchdog::expireAll, "deadline");
                                deadline.start();
                                while (deadline.isAlive()) {
                                    Thread.onSpinWait();
                                }
                                throw new ClosedByInterruptException();
                            }

                            @Override
                            public void close() {
                                closers.add(Thread.currentThread().getName());
                            }
                        },
                        null)
                .build());
        builder.watchdog = () -> watchdog;

        assertThat(Calls.failure(builder)).hasMessageContaining("the deadline of 60000 ms passed");
        assertThat(closers).isNotEmpty().doesNotContain("deadline");
    }

    private static LeadAssistBuilder client() {
        return LeadAssist.builder().credentials(Calls.API_KEY, Calls.API_TOKEN);
    }

    @Test
    void aResponseThatCannotBeClosedIsReturned() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .credentials(Calls.API_KEY, Calls.API_TOKEN)
                .transport((request, options) -> Response.builder()
                        .request(request)
                        .status(200)
                        .headers(Map.of())
                        .body(
                                new ByteArrayInputStream(Scripts.SWAPPED.getBytes(StandardCharsets.UTF_8)) {
                                    @Override
                                    public void close() {
                                        throw new NoClassDefFoundError("cannot close");
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
}
