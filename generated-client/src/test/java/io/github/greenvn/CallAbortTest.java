package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.greenvn.HangingCallSetup.CallResult;
import io.github.greenvn.v1.api.GreenVnApi;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A call ends when its deadline passes, its thread is interrupted or the client is closed, and leaks nothing. */
@Tag("slow")
class CallAbortTest {

    @Test
    void theDeadlineEndsASlowResponseThatNoTimeoutWouldEnd() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.drip(" ".repeat(100_000)));
                LeadAssist leadAssist =
                        Calls.client(server).deadline(Duration.ofMillis(700)).build()) {
            Throwable thrown =
                    catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1"));

            assertThat(thrown).asInstanceOf(type(LeadAssistException.class)).satisfies(failure -> {
                assertThat(failure).hasMessageContaining("the deadline of 700 ms passed");
                assertThat(failure.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
                // The whole response would take 2,000 s.
                assertThat(failure.elapsed()).isLessThan(Duration.ofMillis(700 * 100));
            });
        }
    }

    /** The causes that end a call, with the message that the caller gets. */
    enum Cause {
        DEADLINE("the deadline of 60000 ms passed"),
        INTERRUPT("the calling thread was interrupted"),
        CLOSE("this LeadAssist is closed");

        private final String message;

        Cause(String message) {
            this.message = message;
        }
    }

    static Stream<Arguments> stagesAndCauses() {
        return Arrays.stream(CallStage.values())
                .flatMap(stage -> Arrays.stream(Cause.values()).map(cause -> Arguments.of(stage, cause)));
    }

    @ParameterizedTest
    @MethodSource("stagesAndCauses")
    void aCallEndsAtEveryStageAndLeaksNothing(CallStage stage, Cause cause) throws Exception {
        ManualWatchdog watchdog = new ManualWatchdog();
        List<CallResult> results = new CopyOnWriteArrayList<>();
        try (HangingCallSetup setup = new HangingCallSetup(stage)) {
            if (cause == Cause.DEADLINE) {
                setup.builder.watchdog = () -> watchdog;
            }
            LeadAssist leadAssist = setup.builder.build();
            Thread caller = setup.hangingCall(leadAssist.create(GreenVnApi.class), results);

            switch (cause) {
                case DEADLINE -> watchdog.expireAll();
                case INTERRUPT -> caller.interrupt();
                case CLOSE -> leadAssist.close();
            }
            caller.join();
            setup.endLookups();
            leadAssist.close();
            setup.joinCallers();

            assertThat(results).hasSize(1);
            assertThat(results.get(0).interrupted()).isEqualTo(cause == Cause.INTERRUPT);
            assertThat(results.get(0).thrown()).isInstanceOfSatisfying(LeadAssistException.class, failure -> {
                assertThat(failure).hasMessageContaining(cause.message);
                assertThat(failure.outcome()).isEqualTo(stage.outcome);
                assertThat(failure.attempts()).isEqualTo(setup.received());
            });
            assertThat(setup.received()).isEqualTo(stage.outcome == Outcome.UNKNOWN ? 1 : 0);
            assertThat(leadAssist.ownTransport().leasedConnections()).isZero();
            assertThat(leadAssist.threads()).as("threads of the client").isZero();
        }
    }
}
