package io.github.greenvn.sample.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.Seed;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal that several runs share, in PostgreSQL. */
@Tag("slow")
class PostgresTest {

    private static final String TERMINATE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'greenvn-bulk' AND datname = current_database()";

    private static final Arrivals ARRIVALS = new Arrivals();

    @RegisterExtension
    static LeadAssistExtension stub =
            LeadAssistExtension.start(LeadAssistStub.builder().time(ARRIVALS).seed(Seed.parse(Program.seed(5))));

    @TempDir
    Path directory;

    private String url;
    private Program program;
    private Path list;

    @BeforeEach
    void begin() throws Exception {
        url = PostgresServer.createDatabase();
        program = new Program(stub, directory);
        list = program.updates("1", "2", "3");
    }

    @Test
    void eachUpdateIsSentOnce() {
        assertThat(program.runOn(url, "status").errors()).contains("there is no journal");

        assertThat(send("--new").exitCode()).isZero();
        assertThat(send().exitCode()).isZero();

        assertThat(Program.sent(stub)).hasSize(3);
        assertThat(program.runOn(url, "export").output().lines()).hasSize(4);
    }

    @Test
    void anUpdateThatARunningWorkerSendsIsLeftToIt() {
        Arrivals.Held update = ARRIVALS.hold(stub, 2);
        CompletableFuture<Program.Result> first = CompletableFuture.supplyAsync(() -> send("--new"));
        update.await();

        Program.Result second = send();
        update.release();

        assertThat(second.output())
                .endsWith("Finished. Other processes are sending updates: workers [1].\n"
                        + "3 updates: 1 SENDING, 2 APPLIED\n");
        assertThat(second.exitCode()).isEqualTo(5);
        assertThat(first.join().exitCode()).isZero();
        assertThat(Program.sent(stub)).hasSize(3);
    }

    @Test
    void aRunWhoseConnectionIsLostWhileItSendsStops() {
        Arrivals.Held update = ARRIVALS.hold(stub, 2);
        CompletableFuture<Program.Result> run = CompletableFuture.supplyAsync(() -> send("--new"));
        update.await();

        PostgresServer.execute(url, TERMINATE);
        Program.Result second = send();
        update.release();

        assertThat(run.join().exitCode()).isEqualTo(5);
        assertThat(run.join().errors())
                .contains("line 2, stub-tenant/1: APPLIED, now +9100•••••006, but this could not be recorded");
        assertThat(second.output()).endsWith("3 updates: 2 APPLIED, 1 UNKNOWN\n");
        assertThat(program.runOn(url, "resolve", "--rate=60000").output()).endsWith("3 updates: 3 APPLIED\n");
        assertThat(Program.sent(stub)).hasSize(3);
    }

    @Test
    void aRunWhoseConnectionIsLostBeforeItSendsDoesNotSend() {
        Arrivals.Held update = ARRIVALS.hold(stub, 1);
        CompletableFuture<Program.Result> run = CompletableFuture.supplyAsync(() -> send("--new"));
        update.await();

        PostgresServer.execute(url, TERMINATE);
        Program.Result second = send();
        update.release();

        assertThat(run.join().exitCode()).isEqualTo(1);
        assertThat(second.exitCode()).isZero();
        assertThat(Program.sent(stub)).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'PENDING'", "worker = 99"})
    void anUpdateThatIsNoLongerOfItsWorkerIsNotSent(String change) {
        Arrivals.Held reading = ARRIVALS.hold(stub, 1);
        CompletableFuture<Program.Result> run = CompletableFuture.supplyAsync(() -> send("--new"));
        reading.await();

        PostgresServer.execute(url, "UPDATE greenvn_update SET " + change + " WHERE state = 'READING'");
        reading.release();

        assertThat(run.join().exitCode()).isEqualTo(1);
        assertThat(run.join().errors())
                .contains("no longer has line 2, stub-tenant/1 as taken by this process: another process found this"
                        + " one's database session closed");
        assertThat(Program.sent(stub)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'UNKNOWN'", "worker = 99"})
    void theOutcomeOfAnUpdateThatIsNoLongerOfItsWorkerIsNotRecorded(String change) {
        Arrivals.Held update = ARRIVALS.hold(stub, 2);
        CompletableFuture<Program.Result> run = CompletableFuture.supplyAsync(() -> send("--new"));
        update.await();

        PostgresServer.execute(url, "UPDATE greenvn_update SET " + change + " WHERE state = 'SENDING'");
        update.release();

        assertThat(run.join().exitCode()).isEqualTo(5);
        assertThat(run.join().errors())
                .contains("line 2, stub-tenant/1: APPLIED, now +91", "but this could not be recorded: ")
                .contains("no longer has line 2, stub-tenant/1 as taken by this process");
        assertThat(PostgresServer.numbers(
                        url, "SELECT line FROM greenvn_update WHERE number_after IS NULL AND " + change))
                .containsExactly(2L);
    }

    @Test
    void theServersDefaultsDoNotMatter() {
        PostgresServer.execute(
                url,
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_isolation = serializable',"
                        + " current_database()); END $$");

        try (Database database = PostgresDatabase.open(url, program.environment)) {
            assertThat(show(database, "transaction_isolation")).isEqualTo("read committed");
            assertThat(show(database, "idle_in_transaction_session_timeout")).isEqualTo("15s");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
        }
    }

    private static String show(Database database, String setting) {
        return database.one("SHOW " + setting, row -> row.getString(1));
    }

    private Program.Result send(String... options) {
        return new Program(stub, directory)
                .runOn(
                        url,
                        Stream.concat(Stream.of("run", list.toString(), "--yes", "--rate=60000"), Stream.of(options))
                                .toArray(String[]::new));
    }
}
