package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** The listener and the log get every call twice, before it is sent and after its outcome is known. */
class CallListenerTest {

    private final List<Object> reported = new ArrayList<>();

    private final CallListener ledger = new CallListener() {
        @Override
        public void beforeSending(CallStarted call) {
            reported.add(call);
        }

        @Override
        public void afterOutcome(CallCompleted call) {
            reported.add(call);
        }
    };

    @Test
    void aSuccessfulCallIsReportedBeforeAndAfter() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LogCapture log = new LogCapture();
                LeadAssist leadAssist = Calls.client(server)
                        .listener(ledger)
                        .correlationIdHeader("X-Correlation-Id")
                        .build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "ü");

            String id = server.received().get(0).header("X-Correlation-Id").get(0);
            assertThat(reported)
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
                            started -> assertThat(started).contains("updateGreenVn started", id),
                            ends -> assertThat(ends)
                                    .contains("updateGreenVn succeeded", id, "status 200", "requests sent: 1"));
        }
    }

    @Test
    void aFailedCallIsReportedWithItsException() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.close());
                LogCapture log = new LogCapture();
                LeadAssist leadAssist = Calls.client(server).listener(ledger).build()) {
            Throwable thrown =
                    catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1"));

            assertThat(reported).hasSize(2);
            assertThat(((CallListener.CallCompleted) reported.get(1)).failure()).isSameAs(thrown);
            assertThat(log.lines()).anyMatch(line -> line.contains("updateGreenVn failed, UNKNOWN"));
        }
    }

    @Test
    void anExceptionBeforeSendingPreventsTheCall() {
        CallListener broken = new CallListener() {
            @Override
            public void beforeSending(CallStarted call) {
                throw new IllegalStateException("the ledger is full");
            }

            @Override
            public void afterOutcome(CallCompleted call) {
                reported.add(call);
            }
        };
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server).listener(broken).build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1")))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the listener prevented the call")
                    .hasRootCauseMessage("the ledger is full");
            assertThat(server.connections()).isZero();
            assertThat(reported).hasSize(1);
        }
    }

    @Test
    void aCheckedExceptionBeforeSendingPreventsTheCall() {
        CallListener broken = new CallListener() {
            @Override
            public void beforeSending(CallStarted call) {
                Calls.throwUnchecked(new SQLException("the ledger is full"));
            }

            @Override
            public void afterOutcome(CallCompleted call) {
                reported.add(call);
            }
        };
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            assertThat(Calls.failure(Calls.client(server).listener(broken)))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the listener prevented the call");
            assertThat(server.connections()).isZero();
            assertThat(reported).hasSize(1);
        }
    }

    /** No checked exception is known to get this far, so one is thrown between two attempts. */
    @Test
    void aCheckedExceptionAnywhereElseIsReportedOnce() {
        ScriptedServer closed = ScriptedServer.start(Scripts.ok());
        closed.close();
        LeadAssistBuilder builder = Calls.client(closed).listener(ledger).retryPolicy(RetryPolicy.attempts(2));
        builder.sleeper = time -> Calls.throwUnchecked(new SQLException("broken"));

        assertThat(Calls.failure(builder)).isInstanceOf(RequestNotSentException.class);
        assertThat(reported).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 409})
    void aLogThatFailsDoesNotChangeTheOutcome(int status) {
        Thread caller = Thread.currentThread();
        TurboFilter broken = new TurboFilter() {
            @Override
            public FilterReply decide(
                    Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
                if (Thread.currentThread() == caller && logger.getName().equals(LeadAssist.class.getName())) {
                    throw new AssertionError("the disk is full");
                }
                return FilterReply.NEUTRAL;
            }
        };
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.addTurboFilter(broken);
        Script script = status == 200 ? Scripts.ok() : Scripts.json(status, Scripts.error(status, 18, "no"));
        try (ScriptedServer server = ScriptedServer.start(script)) {
            Throwable failure = Calls.failure(Calls.client(server).listener(ledger));

            assertThat(failure == null ? 200 : ((ServiceException) failure).status())
                    .isEqualTo(status);
            assertThat(((CallListener.CallCompleted) reported.get(1)).failure()).isSameAs(failure);
        } finally {
            context.getTurboFilterList().remove(broken);
        }
    }

    @Test
    void anExceptionAfterTheOutcomeDoesNotChangeIt() {
        assertResponseIsReturned(() -> {
            throw new IllegalStateException("broken");
        });
    }

    @Test
    void anErrorAfterTheOutcomeDoesNotLoseTheResponse() {
        assertResponseIsReturned(() -> {
            throw new AssertionError("broken");
        });
    }

    private static void assertResponseIsReturned(Runnable afterOutcome) {
        CallListener broken = new CallListener() {
            @Override
            public void afterOutcome(CallCompleted call) {
                afterOutcome.run();
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
    void aPhoneNumberInThePathIsMaskedInTheStringForm() {
        assertThat(new CallListener.CallStarted(
                        "updateGreenVn", "id", "PUT", "/v1/tenants/%2B917205827365/greenvn/1/vn"))
                .asString()
                .doesNotContain("7205827365");
    }

    @Test
    void aCallWithAnInvalidArgumentIsNotReported() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .credentials("key", "token")
                .listener(ledger)
                .build()) {
            assertThat(catchThrowable(() -> leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "..")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(reported).isEmpty();
        }
    }
}
