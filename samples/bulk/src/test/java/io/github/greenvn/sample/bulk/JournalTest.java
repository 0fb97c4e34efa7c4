package io.github.greenvn.sample.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.Seed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal that a run must not use: nothing is sent, and the journal stays as it is. */
class JournalTest {

    @RegisterExtension
    static LeadAssistExtension stub =
            LeadAssistExtension.start(LeadAssistStub.builder().seed(Seed.parse(Program.seed(5))));

    @TempDir
    Path directory;

    private Program program;
    private Path list;

    @BeforeEach
    void begin() throws IOException {
        program = new Program(stub, directory);
        list = program.updates("1", "2", "3");
        program.send(list, "--max-billed=1");
    }

    @Test
    void anotherListIsRefused() throws IOException {
        assertUnused(2, "has another list, of 3 updates", program.send(program.updates("1", "2", "3", "4")));
        assertUnused(2, "has another list", program.send(program.updates("2", "1", "3")));
        assertThat(program.send(program.updates("1", "2", "3")).exitCode()).isZero();
    }

    @Test
    void anotherServiceIsRefused() {
        program.environment.put("LEADASSIST_BASE_URL", "https://leadassist.example");

        assertUnused(2, "is for " + stub.baseUrl() + ", not for https://leadassist.example", program.send(list));
        assertUnused(2, "is for " + stub.baseUrl(), program.run("resolve"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "resolve", "export"})
    void aCommandNeedsAJournal(String command) throws IOException {
        Files.delete(program.journal);

        assertUnused(2, "there is no journal", program.run(command));
        assertThat(program.journal).doesNotExist();
    }

    @Test
    void aLostJournalIsNotReplacedUnlessTheUserSaysSo() throws IOException {
        assertUnused(2, "already; without --new", program.send(list, "--new"));
        Files.delete(program.journal);

        assertUnused(
                2,
                "there is no journal " + program.journal + "; if no update of this list was ever sent, add --new",
                program.run("run", list.toString(), "--yes"));
        assertThat(program.journal).doesNotExist();
    }

    @Test
    void theDefaultJournalIsBesideTheListWhateverTheDirectoryIs() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), list);
        Program.Result first = program.execute("run", list.toString(), "--yes", "--new", "--max-billed=0");
        Program.Result second = program.execute("run", link.toString(), "--yes", "--max-billed=0");

        assertUnused(3, "", first);
        assertThat(first.output()).startsWith("New journal " + list.toRealPath() + ".db.\n");
        assertUnused(3, "", second);
        assertUnused(2, "--journal is missing", program.execute("status"));
    }

    @Test
    void aJournalThatAnotherProcessUsesIsRefused() {
        try (Journal other =
                Journals.find(program.journal.toString(), program.environment).orElseThrow()) {
            assertUnused(1, "another process uses it", program.send(list));
            assertUnused(1, "another process uses it", program.run("status"));
            assertThat(other.billed()).isEqualTo(1);
        }
        assertThat(program.send(list).exitCode()).isZero();
    }

    @Test
    void aJournalOfANewerVersionIsRefused() {
        program.sql("UPDATE greenvn_journal SET schema_version = 2");

        assertUnused(1, "has version 2; this program reads version 1", program.send(list));
    }

    @Test
    void aDamagedJournalIsRefused() throws IOException {
        long size = Files.size(program.journal);
        try (RandomAccessFile file = new RandomAccessFile(program.journal.toFile(), "rw")) {
            for (long page = 4096; page < size; page += 4096) {
                file.seek(page);
                file.write(new byte[2048]);
            }
        }
        assertUnused(1, "it is damaged", program.send(list));

        Files.writeString(
                program.journal, "This is no database, but a text of more than a hundred characters. ".repeat(3));
        assertUnused(1, "it is not a SQLite file, or it is damaged", program.send(list));

        Files.delete(program.journal);
        Files.createDirectory(program.journal);
        assertUnused(1, "cannot be opened", program.send(list));
    }

    @Test
    void aDatabaseWithoutTheTablesOfAJournalIsRefused() {
        program.sql("DROP TABLE greenvn_update");
        program.sql("DROP TABLE greenvn_journal");

        assertUnused(1, "is not a journal", program.send(list));
        assertUnused(1, "is not a journal", program.run("status"));
    }

    @Test
    void onlyTheOwnerMayReadTheJournal() throws IOException {
        assumeThat(program.journal.getFileSystem().supportedFileAttributeViews())
                .contains("posix");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.journal)))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongLocationIsRefused() {
        assertUnused(2, "--journal must be a file without ?", program.runOn("a?b", "run", list.toString(), "--yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://bob:secret@127.0.0.1:1/db, 2, --journal must be a file",
        "postgres:secret, 2, --journal must be a file",
        "JDBC:postgresql://127.0.0.1:1/db?password=secret, 2, --journal must be a file",
        "jdbc:postgresql://bob:secret@127.0.0.1:1/db, 2, --journal must not have a password",
        "jdbc:postgresql://127.0.0.1:1/db?password=secret, 2, --journal must not have a password",
        "jdbc:postgresql://127.0.0.1:1/db?pass=secret, 2, --journal must not have a password",
        "jdbc:postgresql://127.0.0.1:1/db?sslPassword=secret, 2, --journal must not have a password",
        "jdbc:postgresql://127.0.0.1:1/db?token=secret, 1, the journal jdbc:postgresql://127.0.0.1:1/db cannot be opened",
        "jdbc:postgresql://127.0.0.1:port/db?token=secret, 1, cannot be opened",
    })
    void noSecretOfALocationIsPrinted(String location, int exitCode, String error) {
        for (String[] command : new String[][] {{"run", list.toString(), "--yes"}, {"status"}}) {
            Program.Result result = program.runOn(location, command);

            assertUnused(exitCode, error, result);
            assertThat(result.errors() + result.output()).doesNotContain("secret");
        }
    }

    @Test
    void whatAnEndedProcessLeftIsUnknownOnlyIfItMayHaveBeenSent() {
        program.sql("UPDATE greenvn_update SET state = 'SENDING', number_before = '+910000000002', worker = 1"
                + " WHERE greenvn_id = '2'");
        program.sql("UPDATE greenvn_update SET state = 'READING', worker = 1 WHERE greenvn_id = '3'");

        Program.Result result = program.send(list);

        assertThat(result.output()).endsWith("3 updates: 2 APPLIED, 1 UNKNOWN\n");
        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(Program.sent(stub)).containsExactly(Program.path("1"), Program.path("3"));
    }

    private static void assertUnused(int exitCode, String error, Program.Result result) {
        assertThat(result.errors()).contains(error);
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(Program.sent(stub)).isEqualTo(List.of(Program.path("1")));
    }
}
