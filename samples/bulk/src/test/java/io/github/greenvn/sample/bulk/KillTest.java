package io.github.greenvn.sample.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import io.github.greenvn.stub.Seed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills runs of one list at random points, until the last one finishes it. The environment variable {@code KILL_POINTS} has
 * the number of points, and {@code KILL_SEED} the seed of a failed test.
 */
@Tag("slow")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KillTest {

    private static final int POINTS = Integer.parseInt(System.getenv().getOrDefault("KILL_POINTS", "10"));
    private static final int UPDATES = 20 + 6 * POINTS;

    @TempDir
    Path directory;

    private final Random random = new Random();
    private final Set<ReceivedRequest> received = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Arrivals arrivals = new Arrivals();

    @Test
    void killedOnSqlite() throws Exception {
        killAndResume(directory.resolve("journal.db").toString());
    }

    @Test
    void killedOnPostgres() throws Exception {
        killAndResume(PostgresServer.createDatabase());
    }

    private void killAndResume(String journal) throws Exception {
        String given = System.getenv("KILL_SEED");
        long seed = given == null ? random.nextLong() : Long.parseLong(given);
        random.setSeed(seed);
        try (LeadAssistStub stub = LeadAssistStub.builder()
                .time(arrivals)
                .seed(Seed.parse(Program.seed(UPDATES)))
                .start()) {
            Program program = new Program(stub, directory);
            Path list = program.updates(IntStream.rangeClosed(1, UPDATES)
                    .mapToObj(Integer::toString)
                    .toArray(String[]::new));
            List<String> run = List.of(
                    "run", list.toString(), "--yes", "--rate=60000", "--max-unknown=1000", "--journal=" + journal);
            int killed = 0;
            for (int i = 0; i < POINTS; i++) {
                killed += startAndKill(stub, run) ? 1 : 0;
                received.addAll(stub.received());
            }
            BulkProcess last = BulkProcess.start(stub, directory, "", run);
            int exitCode = last.await();
            received.addAll(stub.received());

            assertThat(killed).as("killed processes, seed %d", seed).isGreaterThan(POINTS / 2);
            assertThat(exitCode).as("seed %d: %s", seed, last.output()).isIn(0, 5);
            assertEachSentOnce(program, journal, "seed " + seed);
        }
    }

    /** Runs a process and kills it at a random point. */
    private boolean startAndKill(LeadAssistStub stub, List<String> run) throws IOException, InterruptedException {
        CompletableFuture<BulkProcess> process = new CompletableFuture<>();
        int delay = random.nextInt(8_000);
        switch (random.nextInt(8)) {
            case 0 -> {
                arrivals.after(0, () -> {});
                killLater(600 * random.nextInt(1000), process);
            }
            case 1 ->
                arrivals.after(requests(), () -> {
                    process.join().terminate();
                    killLater(10 * delay, process);
                });
            case 2, 3, 4 ->
                arrivals.after(requests(), () -> {
                    process.join().kill();
                    process.join().awaitEnd();
                });
            default -> arrivals.after(requests(), () -> killLater(delay, process));
        }
        process.complete(BulkProcess.start(stub, directory, "", run));
        return process.join().await() == 137;
    }

    private int requests() {
        return 1 + random.nextInt(8);
    }

    private static void killLater(int microseconds, CompletableFuture<BulkProcess> process) {
        CompletableFuture.delayedExecutor(microseconds, TimeUnit.MICROSECONDS)
                .execute(() -> process.join().kill());
    }

    /** Checks the end of the list: what was received is applied after {@code resolve}, and what was not is unknown. */
    private void assertEachSentOnce(Program program, String journal, String seed) throws IOException {
        List<String> sent = received.stream()
                .filter(request -> request.method().equals("PUT"))
                .map(ReceivedRequest::path)
                .toList();
        assertThat(sent).as(seed).doesNotHaveDuplicates();
        program.runOn(journal, "resolve", "--rate=60000");
        Set<String> applied = new HashSet<>();
        List<String> states = new ArrayList<>();
        for (String line :
                program.runOn(journal, "export", "--json").output().lines().toList()) {
            JsonNode update = new ObjectMapper().readTree(line);
            states.add(update.get("state").textValue());
            if (update.get("state").textValue().equals("APPLIED")) {
                applied.add(Program.path(update.get("greenvn_id").textValue()));
            }
        }
        assertThat(states).as(seed).hasSize(UPDATES).isSubsetOf("APPLIED", "UNKNOWN");
        assertThat(applied).as(seed).isEqualTo(new HashSet<>(sent));
    }
}
