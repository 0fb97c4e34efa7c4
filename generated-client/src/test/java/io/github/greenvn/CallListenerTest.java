package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.v1.api.GreenVnApi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listener and the log are told of every call, once before it is sent and once after its outcome. */
class CallListenerTest {

    private final List<Object> told = new ArrayList<>();

    private final CallListener ledger = new CallListener() {
        @Override
        public void beforeSending(CallStarted call) {
            told.add(call);
        }

        @Override
        public void afterOutcome(CallCompleted call) {
            told.add(call);
        }
    };

    @Test
    void aGoodCallIsToldOnceBeforeAndOnceAfter() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LogCapture log = new LogCapture();
                LeadAssist leadAssist = Calls.client(server)
                        .listener(ledger)
                        .correlationIdHeader("X-Correlation-Id")
                        .build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "ü");

            String id = server.received().get(0).header("X-Correlation-Id").get(0);
            assertThat(told)
                    .satisfiesExactly(
                            started -> assertThat(started)
                                    .isEqualTo(new CallListener.CallStarted(
                                            "updateGreenVn", id, "PUT", "/v1/tenants/acme1/greenvn/%C3%BC/vn")),
                            ended -> assertThat((CallListener.CallCompleted) ended)
                                    .returns(id, CallListener.CallCompleted::correlationId)
                                    .returns(1, CallListener.CallCompleted::attempts)
                                    .returns(null, CallListener.CallCompleted::failure));
            assertThat(log.lines())
                    .filteredOn(line -> line.startsWith(LeadAssist.class.getName()))
                    .satisfiesExactly(
                            begins -> assertThat(begins).contains("updateGreenVn started", id), ends -> assertThat(ends)
                                    .contains("updateGreenVn succeeded", id, "status 200", "requests sent: 1"));
        }
    }

    @Test
    void aFailedCallIsToldWithItsFailure() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.close());
                LogCapture log = new LogCapture();
                LeadAssist leadAssist = Calls.client(server).listener(ledger).build()) {
            Throwable thrown =
                    catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1"));

            assertThat(told).hasSize(2);
            assertThat(((CallListener.CallCompleted) told.get(1)).failure()).isSameAs(thrown);
            assertThat(log.lines()).anyMatch(line -> line.contains("updateGreenVn failed, UNKNOWN"));
        }
    }

    @Test
    void aLedgerThatCannotWriteKeepsTheCallFromBeingMade() {
        CallListener broken = new CallListener() {
            @Override
            public void beforeSending(CallStarted call) {
                throw new IllegalStateException("the ledger is full");
            }

            @Override
            public void afterOutcome(CallCompleted call) {
                told.add(call);
            }
        };
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server).listener(broken).build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1")))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the listener stopped it")
                    .hasRootCauseMessage("the ledger is full");
            assertThat(server.connections()).isZero();
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void aListenerThatFailsAfterwardsChangesNoOutcome() {
        CallListener broken = new CallListener() {
            @Override
            public void afterOutcome(CallCompleted call) {
                throw new IllegalStateException("broken");
            }
        };
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LogCapture log = new LogCapture();
                LeadAssist leadAssist = Calls.client(server).listener(broken).build()) {
            assertThat(leadAssist
                            .create(GreenVnApi.class)
                            .updateGreenVn("acme1", "1")
                            .getSuccess())
                    .isTrue();
            assertThat(log.lines()).anyMatch(line -> line.contains("the listener failed"));
        }
    }

    @Test
    void refusedArgumentsAreNotTold() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .credentials("key", "token")
                .listener(ledger)
                .build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "..")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(told).isEmpty();
        }
    }
}
