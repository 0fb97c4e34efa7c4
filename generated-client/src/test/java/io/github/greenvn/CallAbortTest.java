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

/** A call ends when its deadline passes, its thread is interrupted, or the client is closed; and nothing of it stays. */
@Tag("slow")
class CallAbortTest {

    @Test
    void theDeadlineEndsADripThatNoTimeoutWould() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.drip(" ".repeat(100_000)));
                LeadAssist leadAssist =
                        Calls.client(server).deadline(Duration.ofMillis(700)).build()) {
            Throwable thrown =
                    catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1"));

            assertThat(thrown).asInstanceOf(type(LeadAssistException.class)).satisfies(failure -> {
                assertThat(failure).hasMessageContaining("the deadline of 700 ms passed");
                assertThat(failure.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(700));
                // The drip lasts 2,000 s.
                assertThat(failure.elapsed()).isLessThan(Duration.ofMillis(700 * 100));
            });
        }
    }

    /** What ends a call from outside, and what the caller is told. */
    enum End {
        DEADLINE("the deadline of 60000 ms passed"),
        INTERRUPT("the calling thread was interrupted"),
        CLOSE("this LeadAssist is closed");

        private final String message;

        End(String message) {
            this.message = message;
        }
    }

    static Stream<Arguments> stagesAndEnds() {
        return Arrays.stream(CallStage.values())
                .flatMap(stage -> Arrays.stream(End.values()).map(end -> Arguments.of(stage, end)));
    }

    @ParameterizedTest
    @MethodSource("stagesAndEnds")
    void aCallEndsWhereverItHangsAndNothingOfItStays(CallStage stage, End end) throws Exception {
        ManualWatchdog deadline = new ManualWatchdog();
        List<CallResult> results = new CopyOnWriteArrayList<>();
        try (HangingCallSetup setup = new HangingCallSetup(stage)) {
            if (end == End.DEADLINE) {
                setup.builder.watchdog = () -> deadline;
            }
            LeadAssist leadAssist = setup.builder.build();
            Thread caller = setup.hangingCall(leadAssist.create(GreenVnApi.class), results);

            switch (end) {
                case DEADLINE -> deadline.pass();
                case INTERRUPT -> caller.interrupt();
                case CLOSE -> leadAssist.close();
            }
            caller.join();
            setup.endLookups();
            leadAssist.close();
            setup.joinCallers();

            assertThat(results).hasSize(1);
            assertThat(results.get(0).interrupted()).isEqualTo(end == End.INTERRUPT);
            assertThat(results.get(0).thrown()).isInstanceOfSatisfying(LeadAssistException.class, failure -> {
                assertThat(failure).hasMessageContaining(end.message);
                assertThat(failure.outcome()).isEqualTo(stage.outcome);
                assertThat(failure.attempts()).isEqualTo(setup.received());
            });
            assertThat(setup.received()).isEqualTo(stage.outcome == Outcome.UNKNOWN ? 1 : 0);
            assertThat(leadAssist.ownTransport().leasedConnections()).isZero();
            assertThat(leadAssist.threads()).as("threads of this client").isZero();
        }
    }
}
