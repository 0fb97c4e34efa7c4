package io.github.greenvn.sample.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What only processes of their own can show. */
@Tag("slow")
class ProcessTest {

    private static final int UPDATES = 60;

    private static final Arrivals ARRIVALS = new Arrivals();

    @RegisterExtension
    static LeadAssistExtension stub =
            LeadAssistExtension.start(LeadAssistStub.builder().time(ARRIVALS).seed(Seed.parse(Program.seed(UPDATES))));

    @TempDir
    Path directory;

    private final List<BulkProcess> processes = new ArrayList<>();
    private Program program;
    private Path list;

    @BeforeEach
    void begin() throws IOException {
        program = new Program(stub, directory);
        list = program.updates(
                IntStream.rangeClosed(1, UPDATES).mapToObj(Integer::toString).toArray(String[]::new));
    }

    @AfterEach
    void endProcesses() {
        processes.forEach(BulkProcess::close);
    }

    @Test
    void anInterruptedProcessFinishesItsUpdate() throws Exception {
        Arrivals.Held update = ARRIVALS.hold(stub, 2);
        BulkProcess process = start("", program.journal.toString(), 60_000);
        update.await();

        process.interrupt();
        process.awaitOutput("Interrupted. The update in progress is finished first.");
        process.interrupt();
        update.release();

        assertThat(process.await()).isEqualTo(130);
        assertThat(process.output()).contains("line 2, stub-tenant/1: APPLIED", "60 updates: 59 PENDING, 1 APPLIED");
        assertThat(program.run("status").output()).endsWith("60 updates: 59 PENDING, 1 APPLIED\n");
        assertThat(Program.sent(stub)).hasSize(1);
    }

    @Test
    void aJournalThatIsMovedAfterAKillHasAllThatWasCommitted() throws Exception {
        Arrivals.Held update = ARRIVALS.hold(stub, 4);
        BulkProcess process = start("", program.journal.toString(), 60_000);
        update.await();
        process.kill();
        assertThat(process.await()).isEqualTo(137);
        update.release();

        Path moved = Files.move(program.journal, directory.resolve("moved.db"));
        assertThat(program.runOn(moved.toString(), "run", list.toString(), "--yes", "--rate=60000")
                        .output())
                .endsWith("60 updates: 59 APPLIED, 1 UNKNOWN\n");
        assertThat(Program.sent(stub)).hasSize(UPDATES).doesNotHaveDuplicates();
    }

    /**
     * A limit of the size of files is what a full disk is to the process. The second limit leaves room for the list, but not
     * for all outcomes.
     */
    @Test
    void aFullDiskStopsTheRunBeforeAnythingElseIsSent() throws Exception {
        BulkProcess none = start("ulimit -f 8", program.journal.toString(), 60_000);
        assertThat(none.await()).as(none.output()).isEqualTo(1);
        assertThat(stub.received()).isEmpty();

        BulkProcess some = start("ulimit -f 16", program.journal.toString(), 60_000);
        assertThat(some.await()).as(some.output()).isIn(1, 5);
        assertThat(some.output()).contains("the journal " + program.journal + " failed: ");
        int sent = Program.sent(stub).size();
        assertThat(sent).isBetween(1, UPDATES - 1);

        program.send(list);
        program.run("resolve", "--rate=60000");
        assertThat(program.run("status").output()).endsWith("60 updates: 60 APPLIED\n");
        assertThat(Program.sent(stub)).hasSize(UPDATES).doesNotHaveDuplicates();
    }

    @Test
    void threeProcessesShareAListAndItsRate() throws Exception {
        String url = PostgresServer.createDatabase();
        PostgresServer.beforeCreation(url, 3, () -> {
            for (int i = 0; i < 3; i++) {
                start("", url, 3000);
            }
        });
        // 3 or 5 if another process is still reading or sending an update.
        for (BulkProcess process : processes) {
            assertThat(process.await()).as(process.output()).isIn(0, 3, 5);
        }

        assertThat(program.runOn(url, "status").output()).endsWith("60 updates: 60 APPLIED\n");
        assertThat(Program.sent(stub)).hasSize(UPDATES).doesNotHaveDuplicates();
        assertThat(PostgresServer.numbers(url, "SELECT DISTINCT worker FROM greenvn_update"))
                .hasSizeGreaterThan(1);
        // Two requests for each update, of 3000 a minute.
        assertThat(PostgresServer.numbers(
                        url, "SELECT taken_at - lag(taken_at) OVER (ORDER BY taken_at) FROM greenvn_update OFFSET 1"))
                .hasSize(UPDATES - 1)
                .allMatch(milliseconds -> milliseconds >= 40);
    }

    @Test
    void theLauncherStartsTheProgram() throws Exception {
        Path errors = directory.resolve("errors");
        Process process = new ProcessBuilder("target/greenvn-bulk/greenvn-bulk", "run", "updates.csv", "--dry-run")
                .redirectOutput(directory.resolve("output").toFile())
                .redirectError(errors.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(errors).isEmptyFile();
        assertThat(Files.readString(directory.resolve("output"))).contains("4 requests for 2 updates");
        assertThat(Path.of("target/greenvn-bulk/greenvn-bulk_completion"))
                .content()
                .contains("--max-unknown");
    }

    private BulkProcess start(String shell, String journal, int rate) throws IOException {
        BulkProcess process = BulkProcess.start(
                stub,
                directory,
                shell,
                List.of("run", list.toString(), "--yes", "--new", "--rate=" + rate, "--journal=" + journal));
        processes.add(process);
        return process;
    }
}
