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
import java.util.function.IntFunction;
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

    private static final int POINTS = Integer.parseInt(System.getenv().getOrDefault("KILL_POINTS", "4"));
    private static final int UPDATES = 20 + 6 * POINTS;

    @TempDir
    Path directory;

    private final Random random = new Random();
    private final Set<ReceivedRequest> received = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Arrivals arrivals = new Arrivals();

    @Test
    void killedOnSqlite() throws Exception {
        killAndResume(i -> directory.resolve("journal" + i + ".db").toString());
    }

    @Test
    void killedOnPostgres() throws Exception {
        killAndResume(i -> PostgresServer.createDatabase());
    }

    private void killAndResume(IntFunction<String> journals) throws Exception {
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
            for (int i = 1; i <= 1 + POINTS / 20; i++) {
                killWhileItCreates(program, stub, run(list, journals.apply(i)), "seed " + seed);
            }
            String journal = journals.apply(0);
            List<String> run = run(list, journal);
            int killed = 0;
            for (int i = 0; i < POINTS; i++) {
                killed += startAndKill(stub, i % 4, newIfNone(program, run)) ? 1 : 0;
                received.addAll(stub.received());
            }
            try (BulkProcess last = BulkProcess.start(stub, directory, "", newIfNone(program, run))) {
                assertThat(last.await()).as("seed %d: %s", seed, last.output()).isIn(0, 5);
            }
            received.addAll(stub.received());

            assertThat(killed).as("killed processes, seed %d", seed).isGreaterThanOrEqualTo(POINTS / 4 * 2);
            assertEachSentOnce(program, journal, "seed " + seed);
        }
    }

    private static List<String> run(Path list, String journal) {
        return List.of("--journal=" + journal, "run", list.toString(), "--yes", "--rate=60000", "--max-unknown=1000");
    }

    /** Adds {@code --new} to a run if its journal does not exist. */
    private static List<String> newIfNone(Program program, List<String> run) {
        boolean none = program.execute(run.get(0), "status").exitCode() == 2;
        return none ? with(run, "--new") : run;
    }

    private static List<String> with(List<String> run, String option) {
        List<String> longer = new ArrayList<>(run);
        longer.add(option);
        return longer;
    }

    /** Kills a process that sends nothing at a random time: the journal then has the whole list, or does not exist. */
    private void killWhileItCreates(Program program, LeadAssistStub stub, List<String> run, String seed)
            throws IOException, InterruptedException {
        List<String> create = with(run, "--max-billed=0");
        try (BulkProcess process = BulkProcess.start(stub, directory, "", with(create, "--new"))) {
            killLater(1000 * (300 + random.nextInt(500)), CompletableFuture.completedFuture(process));
            process.await();
        }

        Program.Result result = program.execute(newIfNone(program, create).toArray(String[]::new));

        assertThat(result.output())
                .as(seed + result.errors())
                .endsWith(UPDATES + " updates: " + UPDATES + " PENDING\n");
    }

    /** Runs a process and kills it at a random point of one of four kinds. */
    private boolean startAndKill(LeadAssistStub stub, int kind, List<String> run)
            throws IOException, InterruptedException {
        CompletableFuture<BulkProcess> process = new CompletableFuture<>();
        int delay = random.nextInt(8_000);
        switch (kind) {
            case 0 -> arrivals.after(requests(), () -> killLater(delay, process));
            case 1 ->
                arrivals.after(requests(), () -> {
                    process.join().terminate();
                    killLater(10 * delay, process);
                });
            default ->
                arrivals.after(requests(), () -> {
                    process.join().kill();
                    process.join().awaitEnd();
                });
        }
        try (BulkProcess started = BulkProcess.start(stub, directory, "", run)) {
            process.complete(started);
            return started.await() == 137;
        }
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
