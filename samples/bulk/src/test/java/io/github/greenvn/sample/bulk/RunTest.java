package io.github.greenvn.sample.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run sends, records and reports. */
class RunTest {

    private static final Arrivals ARRIVALS = new Arrivals();

    @RegisterExtension
    static LeadAssistExtension stub =
            LeadAssistExtension.start(LeadAssistStub.builder().time(ARRIVALS).seed(Seed.parse(Program.seed(5))));

    @TempDir
    Path directory;

    @Test
    void eachUpdateIsSentOnce() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2", "3");

        Program.Result first = program.send(list);
        Program.Result second = program.send(list);

        assertThat(first.errors() + second.errors()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.output()).startsWith("New journal " + program.journal + ".\n");
        assertThat(first.output()).endsWith("Finished.\n3 updates: 3 APPLIED\n");
        assertThat(second.exitCode()).isZero();
        assertThat(second.output()).isEqualTo("Finished.\n3 updates: 3 APPLIED\n");
        assertThat(Program.sent(stub)).containsExactly(Program.path("1"), Program.path("2"), Program.path("3"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Fault.error(404, 1), 4, "REJECTED"),
                Arguments.of(Fault.error(409, 18), 4, "REJECTED"),
                Arguments.of(Fault.error(500, 0), 5, "UNKNOWN"),
                Arguments.of(Fault.response(200, "application/json", "{"), 5, "UNKNOWN"),
                Arguments.of(Fault.reset().afterProcessing(), 5, "UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailedUpdateHasItsOutcomeAndIsNotSentAgain(Fault fault, int exitCode, String state) throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2");
        stub.next(Program.PROCESSED, fault);

        Program.Result first = program.send(list);
        Program.Result second = program.send(list);

        assertThat(first.output()).contains("line 2, stub-tenant/1: " + state + ": ", "line 3, stub-tenant/2: APPLIED");
        assertThat(first.exitCode()).isEqualTo(exitCode);
        assertThat(second.exitCode()).isEqualTo(exitCode);
        assertThat(program.run("status").exitCode()).isEqualTo(exitCode);
        assertThat(Program.sent(stub)).hasSize(2);
    }

    @Test
    void anAllocationThatCannotBeReadIsNotUpdatedUntilALaterRun() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1");
        stub.next(Fault.error(500, 0));

        Program.Result first = program.send(list);

        assertThat(first.exitCode()).isEqualTo(3);
        assertThat(Program.sent(stub)).isEmpty();
        assertThat(program.send(list).exitCode()).isZero();
        assertThat(Program.sent(stub)).hasSize(1);
    }

    @Test
    void theWorstOutcomeDecidesTheExitCode() throws IOException {
        Program program = new Program(stub, directory);
        stub.next(Program.PROCESSED, Fault.error(500, 0), Program.PROCESSED, Fault.error(404, 1), Fault.error(500, 0));

        Program.Result result = program.send(program.updates("1", "2", "3", "4"));

        assertThat(result.output()).endsWith("4 updates: 1 APPLIED, 1 NOT_SENT, 1 REJECTED, 1 UNKNOWN\n");
        assertThat(result.exitCode()).isEqualTo(5);
    }

    @Test
    void updatesThatDoNotReachTheServiceAreSentByALaterRun() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2", "3", "4");
        // A port that is bound and does not listen refuses connections.
        try (Socket refusing = new Socket()) {
            refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            program.environment.put("LEADASSIST_BASE_URL", "http://127.0.0.1:" + refusing.getLocalPort());

            Program.Result result = program.send(list);

            assertThat(result.output()).contains("Stopped: 3 updates in succession could not be read or sent.");
            assertThat(result.output()).endsWith("4 updates: 1 PENDING, 3 NOT_SENT\n");
            assertThat(result.exitCode()).isEqualTo(3);
        }
        assertThat(program.send(list).output()).contains("Stopped: 3 updates in succession could not be read or sent.");
    }

    @Test
    void refusedCredentialsStopTheRunAndItsUpdateIsSentByALaterRun() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2");
        program.environment.put("LEADASSIST_API_TOKEN", "wrong-token");

        Program.Result refused = program.send(list);

        assertThat(refused.output()).contains("Stopped: the service refuses the credentials.");
        assertThat(refused.output()).endsWith("2 updates: 1 PENDING, 1 REJECTED\n");
        assertThat(stub.received()).hasSize(1);
        program.environment.put("LEADASSIST_API_TOKEN", stub.apiToken());
        assertThat(program.send(list).exitCode()).isZero();
        assertThat(Program.sent(stub)).containsExactly(Program.path("2"), Program.path("1"));
    }

    @Test
    void aThrottledUpdateIsSentByALaterRun() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1");
        stub.next(Fault.error(429, 17));

        assertThat(program.send(list).exitCode()).isEqualTo(4);
        program.endPause();
        assertThat(program.send(list).exitCode()).isZero();
        assertThat(Program.sent(stub)).hasSize(1);
    }

    @Test
    void aPauseThatTheServiceAsksForHasALimit() throws IOException {
        Program program = new Program(stub, directory);
        program.send(program.updates("1"), "--max-billed=0");
        try (Journal journal =
                Journals.find(program.journal.toString(), program.environment).orElseThrow()) {
            journal.pauseAfter(new Result(State.REJECTED, null, 429, "", Duration.ofSeconds(999_999_999)));

            assertThat(journal.reserve(60_000)).isBetween(1L, 3_600_000L);
        }
    }

    @Test
    void theLimitOfBilledUpdatesCountsAllRuns() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2", "3", "4");

        assertThat(program.send(list, "--max-billed=0").exitCode()).isEqualTo(3);
        assertThat(Program.sent(stub)).isEmpty();
        stub.next(Program.PROCESSED, Fault.error(500, 0));
        Program.Result result = program.send(list, "--max-billed=2");
        assertThat(result.output()).endsWith("Stopped by --max-billed.\n4 updates: 2 PENDING, 1 APPLIED, 1 UNKNOWN\n");
        assertThat(program.send(list, "--max-billed=2").exitCode()).isEqualTo(5);
        assertThat(Program.sent(stub)).hasSize(2);
    }

    @Test
    void theRunStopsAtTheLimitOfUnknownOutcomes() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2", "3");
        stub.next(Program.PROCESSED, Fault.error(500, 0), Program.PROCESSED, Fault.error(500, 0));

        Program.Result result = program.send(list, "--max-unknown=2");

        assertThat(result.output()).endsWith("Stopped by --max-unknown.\n3 updates: 1 PENDING, 2 UNKNOWN\n");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(program.send(list, "--max-unknown=2").output())
                .isEqualTo("Stopped by --max-unknown.\n3 updates: 1 PENDING, 2 UNKNOWN\n");
        assertThat(program.send(list, "--max-unknown=3").output()).endsWith("3 updates: 1 APPLIED, 2 UNKNOWN\n");
    }

    @Test
    void theUpdateInProgressIsFinishedAfterAnInterruption() throws IOException {
        Program program = new Program(stub, directory);
        Arrivals.Held update = ARRIVALS.hold(stub, 2);
        CompletableFuture<Program.Result> run = CompletableFuture.supplyAsync(() -> send(program));
        update.await();

        program.interruption.request();
        update.release();

        assertThat(run.join().exitCode()).isEqualTo(130);
        assertThat(run.join().output()).endsWith("Interrupted.\n2 updates: 1 PENDING, 1 APPLIED\n");
        assertThat(Program.sent(stub)).hasSize(1);
    }

    @Test
    @Timeout(60)
    void anInterruptionEndsTheWaitForTheRate() throws IOException {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2");
        Arrivals.Held update = ARRIVALS.hold(stub, 2);
        CompletableFuture<Program.Result> run =
                CompletableFuture.supplyAsync(() -> program.run("run", list.toString(), "--yes", "--new", "--rate=1"));
        update.await();
        update.release();

        program.interruption.request();

        assertThat(run.join().exitCode()).isEqualTo(130);
        assertThat(Program.sent(stub)).hasSize(1);
    }

    private static Program.Result send(Program program) {
        try {
            return program.send(program.updates("1", "2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aClockThatWasSetBackDoesNotStopTheRun() throws Exception {
        Program program = new Program(stub, directory);
        Path list = program.updates("1", "2");
        program.send(list, "--max-billed=1");
        // An hour later by the clock of then.
        program.sql("UPDATE greenvn_journal SET last_request = last_request + 3600000,"
                + " next_request = next_request + 3600000");

        assertThat(program.send(list).exitCode()).isZero();
    }

    @Test
    void noSecretIsWritten() throws IOException {
        Program program = new Program(stub, directory);
        program.environment.put("LEADASSIST_API_TOKEN", "secret-token");
        Program.Result result = program.send(program.updates("1"), "--json");

        assertThat(result.output() + result.errors()).doesNotContain("secret-token");
        assertThat(Files.readString(program.journal, StandardCharsets.ISO_8859_1))
                .doesNotContain("secret-token");
    }
}
