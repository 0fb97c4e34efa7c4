package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Retries only repeat calls that certainly had no effect. Delays and random numbers are controlled by the test. */
class RetryTest {

    private final List<Duration> delays = new ArrayList<>();

    @Test
    void aThrottledCallIsRetriedUntilItSucceeds() {
        try (ScriptedServer server = ScriptedServer.start(throttledTwice("X-Nothing: 1"));
                LeadAssist leadAssist = retrying(Calls.client(server), 3).build()) {
            assertThat(leadAssist
                            .create(GreenVnApi.class)
                            .updateGreenVn("acme1", "1")
                            .getSuccess())
                    .isTrue();

            assertThat(server.received()).hasSize(3);
            assertThat(delays).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        }
    }

    @Test
    void aLongerRetryAfterIsRespected() {
        try (ScriptedServer server = ScriptedServer.start(throttledTwice("Retry-After: 7"));
                LeadAssist leadAssist = retrying(Calls.client(server), 3).build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");

            assertThat(delays).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
        }
    }

    @Test
    void aDelayBeyondTheDeadlineIsNotStarted() {
        try (ScriptedServer server = ScriptedServer.start(throttledTwice("Retry-After: 3600"));
                LeadAssist leadAssist = retrying(Calls.client(server), 3).build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1")))
                    .asInstanceOf(type(ThrottledException.class))
                    .satisfies(failure -> assertThat(failure.attempts()).isEqualTo(1));
            assertThat(delays).isEmpty();
        }
    }

    @Test
    void attemptsCountsTheRequestsThatWereSent() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(429, Scripts.error(429, 17, "Slow down")));
                LeadAssist leadAssist = retrying(Calls.client(server), 4).build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1")))
                    .asInstanceOf(type(ThrottledException.class))
                    .satisfies(failure -> assertThat(failure.attempts()).isEqualTo(4));
            assertThat(server.received()).hasSize(4);
        }
    }

    @Test
    void aRefusedConnectionIsRetriedAndCountsNoRequest() {
        ScriptedServer closed = ScriptedServer.start(Scripts.ok());
        closed.close();
        try (LeadAssist leadAssist = retrying(Calls.client(closed), 3).build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1")))
                    .asInstanceOf(type(RequestNotSentException.class))
                    .satisfies(failure -> assertThat(failure.attempts()).isZero());
            assertThat(delays).hasSize(2);
        }
    }

    @Test
    void anInterceptorGetsANewRequestForEveryAttempt() {
        try (ScriptedServer server = ScriptedServer.start(throttledTwice("X-Nothing: 1"));
                LeadAssist leadAssist = retrying(Calls.client(server), 3)
                        .requestInterceptor(template -> template.header("X-Added", "once"))
                        .build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");

            assertThat(server.received())
                    .allSatisfy(request -> assertThat(request.header("X-Added")).containsExactly("once"));
        }
    }

    static List<Fault> neverRetried() {
        return Faults.ALL.stream()
                .filter(fault ->
                        fault.endedBy() == Fault.EndedBy.RESPONSE && fault.exception() != ThrottledException.class)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("neverRetried")
    void nothingElseIsRetried(Fault fault) {
        try (ScriptedServer server = ScriptedServer.start(fault.script().apply(() -> {}));
                LeadAssist leadAssist = retrying(Calls.client(server), 5).build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1")))
                    .isInstanceOf(fault.exception());
            assertThat(server.received()).hasSize(1);
            assertThat(delays).isEmpty();
        }
    }

    @Test
    void anInterruptEndsTheDelayWithTheLastException() {
        try (ScriptedServer server = ScriptedServer.start(throttledTwice("X-Nothing: 1"))) {
            LeadAssistBuilder builder = retrying(Calls.client(server), 3);
            builder.sleeper = time -> {
                throw new InterruptedException();
            };
            try (LeadAssist leadAssist = builder.build()) {
                assertThat(catchThrowable(
                                () -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1")))
                        .isInstanceOf(ThrottledException.class);
                assertThat(Thread.interrupted()).isTrue();
                assertThat(server.received()).hasSize(1);
            }
        }
    }

    @Test
    void theDelayDoublesUpToTheMaximumAndIsShortenedAtRandom() {
        RetryPolicy policy = new RetryPolicy(10, Duration.ofMillis(100), Duration.ofMillis(500));

        assertThat(List.of(1, 2, 3, 4, 9).stream().map(tries -> policy.delayAfter(tries, 0)))
                .containsExactly(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(500),
                        Duration.ofMillis(500));
        assertThat(policy.delayAfter(2, 1)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aPolicyOutsideItsRangesIsRejected() {
        assertThatThrownBy(() -> RetryPolicy.attempts(0)).hasMessage("maxAttempts must be from 1 to 10; got 0");
        assertThatThrownBy(() -> RetryPolicy.attempts(11)).hasMessage("maxAttempts must be from 1 to 10; got 11");
        assertThatThrownBy(() -> new RetryPolicy(2, Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("initialDelay must be from 1 ms");
        assertThatThrownBy(() -> new RetryPolicy(2, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("maxDelay must be at least initialDelay");
    }

    private static Script throttledTwice(String header) {
        return (request, socket) -> (request.ordinal() <= 2
                        ? Scripts.response(429, Scripts.error(429, 17, "Slow down"), header)
                        : Scripts.ok())
                .respond(request, socket);
    }

    private LeadAssistBuilder retrying(LeadAssistBuilder builder, int attempts) {
        builder.sleeper = delays::add;
        builder.random = () -> 0;
        return builder.retryPolicy(new RetryPolicy(attempts, Duration.ofMillis(100), Duration.ofSeconds(1)));
    }
}
