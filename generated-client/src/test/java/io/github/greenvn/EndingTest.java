package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.greenvn.v1.api.GreenVnApi;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A call ends when its deadline passes, its thread is interrupted, or the client is closed; and nothing of it stays. */
class EndingTest {

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

    @Test
    void anInterruptAfterTheRequestLeftIsUnknownAndKeepsTheFlag() throws InterruptedException {
        AtomicReference<Thread> caller = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch flagKept = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.start(
                        Scripts.run(() -> caller.get().interrupt()).then(Scripts.stall()));
                LeadAssist leadAssist = Calls.client(server).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            caller.set(new Thread(() -> {
                thrown.set(catchThrowable(() -> api.updateGreenVn("acme1", "1")));
                if (Thread.currentThread().isInterrupted()) {
                    flagKept.countDown();
                }
            }));
            caller.get().start();
            caller.get().join();
        }

        assertThat(thrown.get())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the calling thread was interrupted");
        assertThat(flagKept.getCount()).isZero();
    }

    @Test
    void closingTheClientEndsACallUnderWayAndLeavesNoThread() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try (ScriptedServer server =
                ScriptedServer.start(Scripts.run(arrived::countDown).then(Scripts.stall()))) {
            LeadAssist leadAssist = Calls.client(server).build();
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            Thread caller = new Thread(() -> thrown.set(catchThrowable(() -> api.updateGreenVn("acme1", "1"))));
            caller.start();
            arrived.await();
            leadAssist.close();
            caller.join();

            assertThat(thrown.get()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(leadAssist.ownTransport())
                    .satisfies(own -> assertThat(own.leasedConnections()).isZero());
            assertThat(leadAssist.threads()).as("threads of this client").isZero();
        }
    }
}
