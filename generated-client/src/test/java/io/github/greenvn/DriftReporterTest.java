package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import feign.DefaultContract;
import feign.MethodMetadata;
import feign.RequestLine;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.internal.json.Schema;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each difference is reported once for a client, and changes no outcome. */
class DriftReporterTest {

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

    private final DriftRecorder recorder = new DriftRecorder();

    @Test
    void eachDifferenceIsReportedOnceForAClientWithTheFirstCallThatHasIt() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED));
                LogCapture log = new LogCapture()) {
            for (int client = 1; client <= 2; client++) {
                DriftRecorder recorder = new DriftRecorder();
                try (LeadAssist leadAssist = Calls.client(server)
                        .listener(recorder)
                        .correlationIdHeader("X-Correlation-Id")
                        .build()) {
                    leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");
                    leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "2");
                }
                assertThat(recorder.differences()).containsExactlyInAnyOrderElementsOf(DRIFTS);
                String id = server.received()
                        .get(2 * client - 2)
                        .header("X-Correlation-Id")
                        .get(0);
                assertThat(recorder.drifts())
                        .allMatch(drift -> drift.operation().equals("updateGreenVn")
                                && drift.correlationId().equals(id));
            }
            assertThat(log.warnings()).isEmpty();
        }
    }

    @Test
    void eachOperationHasItsOwnDifferences() {
        updateAndRead(Scripts.json(200, DRIFTED));

        assertThat(recorder.drifts()).hasSize(2 * DRIFTS.size());
    }

    interface OtherVersionApi {

        @RequestLine("GET /v2/x")
        GreenVnResponse getGreenVn();
    }

    @Test
    void anOperationOfTheSameNameInAnotherApiHasItsOwnDifferences() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED));
                LeadAssist leadAssist = Calls.client(server).listener(recorder).build()) {
            leadAssist.create(GreenVnApi.class).getGreenVn("acme1", "1");
            leadAssist.create(OtherVersionApi.class).getGreenVn();

            assertThat(recorder.drifts()).hasSize(2 * DRIFTS.size());
        }
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
                LeadAssist leadAssist = Calls.client(server).listener(recorder).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            callers.invokeAll(IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Object>) () -> api.updateGreenVn("acme1", "1"))
                    .toList());

            assertThat(recorder.differences()).containsExactlyInAnyOrderElementsOf(DRIFTS);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void atMostAHundredDifferencesAreReportedAndOneLineSaysSo() {
        String properties =
                IntStream.range(0, 150).mapToObj(i -> "\"newer" + i + "\": 1, ").collect(Collectors.joining());
        Script script = Scripts.json(200, Scripts.SWAPPED.replace("\"state\"", properties + "\"state\""));
        try (LogCapture log = new LogCapture()) {
            updateAndRead(script);

            assertThat(recorder.drifts()).hasSize(100);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .contains("differ from the specification in more than 100 ways");
        }
    }

    @Test
    void aListenerThatThrowsDoesNotChangeTheOutcome() {
        for (Error thrown : List.of(new AssertionError("broken"), new StackOverflowError())) {
            CallListener broken = new CallListener() {
                @Override
                public void onDrift(ResponseDrift drift) {
                    throw thrown;
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
    }

    @Test
    void aListenerCanMakeCallsItself() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, DRIFTED))) {
            AtomicReference<GreenVnApi> api = new AtomicReference<>();
            DriftRecorder calling = new DriftRecorder() {
                @Override
                public void onDrift(ResponseDrift drift) {
                    super.onDrift(drift);
                    api.get().getGreenVn("acme1", "1");
                }
            };
            try (LeadAssist leadAssist =
                    Calls.client(server).maxConnections(1).listener(calling).build()) {
                api.set(leadAssist.create(GreenVnApi.class));
                api.get().updateGreenVn("acme1", "1");

                assertThat(calling.drifts()).hasSize(2 * DRIFTS.size());
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
            LeadAssistBuilder builder = Calls.client(server).listener(recorder).retryPolicy(RetryPolicy.attempts(3));
            builder.sleeper = time -> {};
            try (LeadAssist leadAssist = builder.build()) {
                leadAssist.create(GreenVnApi.class).getGreenVn("acme1", "1");
            }
            assertThat(recorder.differences()).hasSize(1 + DRIFTS.size()).startsWith("UNKNOWN_VALUE /code");
        }
    }

    @Test
    void aComparisonThatFailsHasNoEffectButAWarningForItsOperation() {
        DriftReporter reporter = new DriftReporter(recorder);
        Call read = callOf("getGreenVn", reporter);
        Call update = callOf("updateGreenVn", reporter);
        Schema broken = (value, path) -> {
            throw new IllegalStateException("broken");
        };
        try (LogCapture log = new LogCapture()) {
            read.compare(NullNode.instance, broken);
            read.compare(NullNode.instance, broken);
            AtomicInteger compared = new AtomicInteger();
            update.compare(NullNode.instance, (value, path) -> compared.incrementAndGet());

            assertThat(log.warnings()).singleElement().asString().contains("getGreenVn are no longer compared");
            assertThat(compared).hasPositiveValue();
        }
    }

    private static Call callOf(String operation, DriftReporter reporter) {
        List<MethodMetadata> methods = new DefaultContract().parseAndValidateMetadata(GreenVnApi.class);
        ApiContext api =
                ApiContext.of(GreenVnApi.class, LeadAssist.builder().servers(), Limits.DEFAULT, Authorization.NONE);
        Operation called = Operation.of(methods, api).values().stream()
                .filter(each -> each.name().equals(operation))
                .findAny()
                .orElseThrow();
        return new Call(called, reporter, Redaction.NONE, Duration.ofMinutes(1), System::nanoTime);
    }

    private void updateAndRead(Script script) {
        try (ScriptedServer server = ScriptedServer.start(script);
                LeadAssist leadAssist = Calls.client(server).listener(recorder).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            api.updateGreenVn("acme1", "1");
            api.getGreenVn("acme1", "1");
        }
    }
}
