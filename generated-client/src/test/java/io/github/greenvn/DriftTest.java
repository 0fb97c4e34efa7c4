package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.NullNode;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.internal.json.Schema;
import io.github.greenvn.v1.api.GreenVnApi;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between a response and the specification is reported once for a client, and changes no outcome. */
class DriftTest {

    private static final String DRIFTED = Scripts.SWAPPED
            .replace(
                    "\"usage\": \"oneway\", \"state\": \"active\", ",
                    "\"usage\": \"threeway\", \"newer\": {\"a\": 1}, ")
            .replace("green_vn", "greenvn");

    private static final List<String> DRIFTS = List.of(
            "UNKNOWN_VALUE /data/usage",
            "MISSING_PROPERTY /data/state",
            "ALIAS /data/greenvn",
            "UNKNOWN_PROPERTY /data/newer");

    private final Queue<ResponseDrift> reported = new ConcurrentLinkedQueue<>();

    private final CallListener listener = new CallListener() {
        @Override
        public void onDrift(ResponseDrift drift) {
            reported.add(drift);
        }
    };

    @Test
    void eachDifferenceIsReportedOnceForAClientWithTheFirstCallThatHasIt() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED));
                LogCapture log = new LogCapture()) {
            for (int client = 1; client <= 2; client++) {
                reported.clear();
                try (LeadAssist leadAssist = Calls.client(server)
                        .listener(listener)
                        .correlationIdHeader("X-Correlation-Id")
                        .build()) {
                    leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");
                    leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "2");
                }
                assertThat(reported()).containsExactlyInAnyOrderElementsOf(DRIFTS);
                String id = server.received()
                        .get(2 * client - 2)
                        .header("X-Correlation-Id")
                        .get(0);
                assertThat(reported)
                        .allMatch(drift -> drift.operation().equals("updateGreenVn")
                                && drift.correlationId().equals(id));
            }
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void eachOperationHasItsOwnDifferences() {
        calls(Scripts.json(200, DRIFTED), api -> api.getGreenVn("acme1", "1"), api -> api.updateGreenVn("acme1", "1"));

        assertThat(reported).hasSize(2 * DRIFTS.size());
    }

    @Test
    void aWarningIsLoggedWithoutAListener() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED));
                LogCapture log = new LogCapture();
                LeadAssist leadAssist = Calls.client(server).build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");

            assertThat(log.warnings())
                    .hasSize(DRIFTS.size())
                    .anyMatch(
                            line -> line.contains(
                                    "a response of updateGreenVn differs from the specification: UNKNOWN_PROPERTY at /data/newer"));
            Secrets.assertNotIn(log.lines());
        }
    }

    @Test
    void aWarningIsLoggedWithAListenerThatHandlesOnlyCalls() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED));
                LogCapture log = new LogCapture();
                LeadAssist leadAssist =
                        Calls.client(server).listener(new CallListener() {}).build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");

            assertThat(log.warnings()).hasSize(DRIFTS.size());
        }
    }

    @Test
    void severalThreadsAtOnceReportADifferenceOnce() throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED));
                LeadAssist leadAssist = Calls.client(server).listener(listener).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            callers.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Object>) () -> api.updateGreenVn("acme1", "1"))
                    .toList());

            assertThat(reported()).containsExactlyInAnyOrderElementsOf(DRIFTS);
        } finally {
            callers.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{"success": true, "status": "none", "data": {"green_vn": "+917205827365"}}' | INVALID_VALUE /status
            '{"success": true, "status": 200, "message": {"a": 1}, "data": {"green_vn": "1"}}' | INVALID_VALUE /message
            '{"success": true, "status": 200, "data": {"green_vn": "1", "aparty_numbers": [{"a": 1}]}}' | INVALID_VALUE /data/aparty_numbers/*
            '{"http_code": 200, "response": {"status": "success", "data": {}}}' | MISSING_PROPERTY /data
            '{"http_code": 200, "response": {"status": "success", "data": {}}}' | UNKNOWN_PROPERTY /response
            '[]' | INVALID_VALUE ''
            """)
    void aDifferenceIsReportedWhetherTheResponseCanBeReadOrNot(String body, String kind) {
        calls(Scripts.json(200, body), api -> api.updateGreenVn("acme1", "1"));

        assertThat(reported()).contains(kind.replace("''", ""));
    }

    @Test
    void anErrorInTheNewerFormatIsReported() {
        String body = "{\"http_code\": 409, \"response\": {\"status\": \"failure\", \"code\": 409,"
                + " \"error_data\": {\"code\": 99, \"message\": \"In use\"}}}";
        for (int status : new int[] {200, 409}) {
            reported.clear();
            calls(Scripts.json(status, body), api -> api.updateGreenVn("acme1", "1"));

            assertThat(reported())
                    .containsExactlyInAnyOrder(
                            "ALIAS /response/status",
                            "ALIAS /http_code",
                            "ALIAS /response/error_data/code",
                            "ALIAS /response/error_data/message",
                            "UNKNOWN_VALUE /response/error_data/code");
        }
    }

    @Test
    void anUnknownErrorCodeIsReported() {
        calls(Scripts.json(400, Scripts.error(400, 20, "New")), api -> api.updateGreenVn("acme1", "1"));

        assertThat(reported()).containsExactly("UNKNOWN_VALUE /code");
    }

    @Test
    void atMostAHundredDifferencesAreReportedAndOneLineSaysSo() {
        String properties =
                IntStream.range(0, 150).mapToObj(i -> "\"newer" + i + "\": 1, ").collect(Collectors.joining());
        Script script = Scripts.json(200, Scripts.SWAPPED.replace("\"state\"", properties + "\"state\""));
        try (LogCapture log = new LogCapture()) {
            calls(script, api -> api.updateGreenVn("acme1", "1"), api -> api.getGreenVn("acme1", "1"));

            assertThat(reported).hasSize(100);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("differ from the specification in more than 100 ways");
        }
    }

    @Test
    void aListenerThatThrowsDoesNotChangeTheOutcome() {
        for (Throwable thrown : List.of(new IllegalStateException("broken"), new AssertionError("broken"))) {
            CallListener broken = new CallListener() {
                @Override
                public void onDrift(ResponseDrift drift) {
                    reported.add(drift);
                    sneakyThrow(thrown);
                }
            };
            try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED));
                    LogCapture log = new LogCapture();
                    LeadAssist leadAssist =
                            Calls.client(server).listener(broken).build()) {
                assertThat(leadAssist
                                .create(GreenVnApi.class)
                                .updateGreenVn("acme1", "1")
                                .getData()
                                .getGreenVn())
                        .isEqualTo("+917205827365");
                assertThat(log.warnings())
                        .hasSize(DRIFTS.size())
                        .allMatch(line -> line.contains(
                                "the listener failed with " + thrown.getClass().getName()));
            }
        }
        assertThat(reported).hasSize(2 * DRIFTS.size());
    }

    @Test
    void aListenerCanMakeCallsItself() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED))) {
            AtomicReference<GreenVnApi> api = new AtomicReference<>();
            CallListener calling = new CallListener() {
                @Override
                public void onDrift(ResponseDrift drift) {
                    reported.add(drift);
                    api.get().getGreenVn("acme1", "1");
                }
            };
            try (LeadAssist leadAssist =
                    Calls.client(server).maxConnections(1).listener(calling).build()) {
                api.set(leadAssist.create(GreenVnApi.class));
                api.get().updateGreenVn("acme1", "1");

                assertThat(reported).hasSize(2 * DRIFTS.size());
            }
        }
    }

    @Test
    void everyAttemptOfARetriedCallIsComparedAndADifferenceReportedOnce() {
        Script script = (request, socket) -> (request.ordinal() < 3
                        ? Scripts.json(429, Scripts.error(429, 21, "Slow down"))
                        : Scripts.json(200, DRIFTED))
                .respond(request, socket);
        try (ScriptedServer server = ScriptedServer.start(script)) {
            LeadAssistBuilder builder = Calls.client(server).listener(listener).retryPolicy(RetryPolicy.attempts(3));
            builder.sleeper = time -> {};
            try (LeadAssist leadAssist = builder.build()) {
                leadAssist.create(GreenVnApi.class).getGreenVn("acme1", "1");
            }
            assertThat(reported()).hasSize(1 + DRIFTS.size()).startsWith("UNKNOWN_VALUE /code");
        }
    }

    @Test
    void aNameWithTheTokenIsRedacted() {
        String body = Scripts.SWAPPED.replace("\"state\"", "\"x-" + Calls.API_TOKEN + "\": 1, \"state\"");
        try (LogCapture log = new LogCapture()) {
            calls(Scripts.json(200, body), api -> api.updateGreenVn("acme1", "1"));

            assertThat(reported()).containsExactly("UNKNOWN_PROPERTY /data/x-***");
            Secrets.assertNotIn(log.lines());
        }
    }

    @Test
    void aComparisonThatFailsHasNoEffectButAWarning() {
        DriftReporter reporter = new DriftReporter(listener, new Credentials("key", "token"));
        Call call = new Call(null, reporter, Duration.ofMinutes(1), System::nanoTime);
        Schema broken = (value, path) -> {
            throw new IllegalStateException("broken");
        };
        try (LogCapture log = new LogCapture()) {
            call.compare(NullNode.instance, broken);
            call.compare(NullNode.instance, broken);

            assertThat(log.warnings()).singleElement().asString().contains("no longer compared");
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneakyThrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private List<String> reported() {
        return reported.stream()
                .map(drift -> drift.kind() + " " + drift.pointer())
                .toList();
    }

    @SafeVarargs
    private void calls(Script script, Function<GreenVnApi, Object>... calls) {
        try (ScriptedServer server = ScriptedServer.start(script);
                LeadAssist leadAssist = Calls.client(server).listener(listener).build()) {
            for (Function<GreenVnApi, Object> call : calls) {
                catchThrowable(() -> call.apply(leadAssist.create(GreenVnApi.class)));
            }
        }
    }
}
