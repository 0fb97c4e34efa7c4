package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.Fault.EndedBy;
import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rows of the fault table, and the assertions that hold for each. */
final class FaultTable {

    /** A deadline that passes only in the rows that make it pass. */
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Tls TLS = Tls.of("127.0.0.1");

    private FaultTable() {}

    /** A fault with or without a request body, on a new or a reused connection, in plain text or over TLS. */
    record Row(Fault fault, boolean withBody, boolean keptAlive, boolean tls) {

        @Override
        public String toString() {
            return fault
                    + (withBody ? ", with a body" : ", no body")
                    + (keptAlive ? ", kept alive" : ", fresh")
                    + (tls ? ", TLS" : "");
        }
    }

    static Stream<Row> rows() {
        return Stream.of(false, true).flatMap(tls -> Faults.ALL.stream()
                .flatMap(fault -> Stream.of(false, true).flatMap(withBody -> Stream.of(false, true)
                        .map(keptAlive -> new Row(fault, withBody, keptAlive, tls)))));
    }

    static Stream<Row> rowsOfAnyTransport() {
        return rows().filter(row -> row.fault().anyTransport() && !row.tls());
    }

    static Row row(String name) {
        return rows().filter(row -> row.toString().equals(name)).findFirst().orElseThrow();
    }

    /** Makes a row's call over a transport, and asserts what the row expects. */
    static void run(Row row, UnaryOperator<LeadAssistBuilder> transport) {
        ManualWatchdog watchdog = new ManualWatchdog();
        Script fault = row.fault().script().apply(watchdog::expireAll);
        try (LogCapture log = new LogCapture();
                ScriptedServer server = start(row, fault)) {
            LeadAssistBuilder builder = transport.apply(Calls.client(server).deadline(DEADLINE));
            if (row.tls()) {
                builder.sslContext(TLS.trusted());
            }
            switch (row.fault().endedBy()) {
                case RESPONSE -> {}
                case RESPONSE_TIMEOUT -> builder.responseTimeout(Duration.ofSeconds(1));
                case DEADLINE -> builder.watchdog = () -> watchdog;
            }
            LeadAssist leadAssist = builder.build();
            try (leadAssist) {
                GreenVnApi api = leadAssist.create(GreenVnApi.class);
                if (row.keptAlive()) {
                    api.updateGreenVn("acme1", "123456");
                }
                assertOutcome(row, catchThrowable(() -> call(row, api)));
            }
            assertNoConnectionLeaked(leadAssist);
            assertOneRequest(row, server.received());
            Secrets.assertNotIn(log.lines());
        }
    }

    private static ScriptedServer start(Row row, Script fault) {
        Script script = row.keptAlive() ? afterOneSuccess(fault) : fault;
        return row.tls() ? ScriptedServer.start(TLS.sockets(), "https", script) : ScriptedServer.start(script);
    }

    private static Script afterOneSuccess(Script then) {
        return (request, socket) -> (request.ordinal() == 1 ? Scripts.ok() : then).respond(request, socket);
    }

    private static void call(Row row, GreenVnApi api) {
        if (row.withBody()) {
            api.updateGreenVn(
                    "acme1",
                    "123456",
                    new UpdateGreenVnRequest().preferences(new GreenVnPreferences().greenvn("+917205827365")));
        } else {
            api.updateGreenVn("acme1", "123456");
        }
    }

    private static void assertOutcome(Row row, Throwable thrown) {
        assertThat(thrown).isExactlyInstanceOf(row.fault().exception());
        LeadAssistException failure = (LeadAssistException) thrown;
        assertThat(failure.outcome()).isEqualTo(row.fault().outcome());
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.operation()).isEqualTo("updateGreenVn");
        assertThat(failure.getMessage())
                .contains(failure.correlationId(), failure.outcome().advice());
        assertThat(failure.elapsed()).isLessThan(DEADLINE);
        if (row.fault().endedBy() == EndedBy.DEADLINE) {
            assertThat(failure).hasMessageContaining("the deadline of 30000 ms passed");
        }
        Secrets.assertNotIn(failure);
    }

    private static void assertNoConnectionLeaked(LeadAssist leadAssist) {
        ApacheTransport own = leadAssist.ownTransport();
        assertThat(own == null ? 0 : own.leasedConnections()).isZero();
    }

    private static void assertOneRequest(Row row, List<Received> received) {
        assertThat(received).hasSize(row.keptAlive() ? 2 : 1);
        Received last = received.get(received.size() - 1);
        assertThat(last.connection()).as("the connection of the last request").isEqualTo(1);
        assertThat(last.body().isEmpty()).isEqualTo(!row.withBody());
    }
}
