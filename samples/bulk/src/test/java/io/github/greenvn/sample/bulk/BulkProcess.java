package io.github.greenvn.sample.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistStub;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** A process that runs the jar of the program. */
final class BulkProcess implements AutoCloseable {

    /** Runs the rest of the command. A build in the background ignores SIGINT, and so would the process, by inheritance. */
    private static final String EXEC = """

            env --default-signal=INT true 2> /dev/null && exec env --default-signal=INT "$@"
            exec "$@"
            """;

    private final Process process;
    private final BufferedReader reader;
    private final StringBuilder output = new StringBuilder();

    private BulkProcess(Process process) {
        this.process = process;
        this.reader = process.inputReader(UTF_8);
    }

    /**
     * Starts a process.
     *
     * @param shell a command that the shell runs before, such as a limit; may be empty
     * @param directory where it writes its files
     */
    static BulkProcess start(LeadAssistStub stub, Path directory, String shell, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", shell + EXEC, "bash"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path program = Path.of("target", "greenvn-bulk").toAbsolutePath();
        command.addAll(List.of(
                "-XX:SharedArchiveFile=" + program.resolve("greenvn-bulk.jsa"),
                "-Xshare:auto",
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dorg.sqlite.lib.path=" + directory,
                "-Djava.io.tmpdir=" + directory,
                "-jar",
                program.resolve("greenvn-bulk.jar").toString()));
        command.addAll(arguments);
        extractLibrary(directory);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Program.environment(stub));
        return new BulkProcess(builder.start());
    }

    /** Extracts SQLite's library, so that no process needs room for it. */
    private static void extractLibrary(Path directory) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (!Files.exists(directory.resolve(name))) {
                Files.copy(library, directory.resolve(name));
            }
        }
    }

    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    void terminate() {
        process.toHandle().destroy();
    }

    void kill() {
        process.toHandle().destroyForcibly();
    }

    /** {@return the exit code} */
    int await() throws IOException, InterruptedException {
        while (readLine() != null) {
            // The output keeps it.
        }
        return process.waitFor();
    }

    /** Waits until it has ended. */
    void awaitEnd() {
        process.onExit().join();
    }

    /** Waits for a line of the output. */
    void awaitOutput(String text) throws IOException {
        String line = readLine();
        while (line != null && !line.contains(text)) {
            line = readLine();
        }
        assertThat(line).as(output()).isNotNull();
    }

    private String readLine() throws IOException {
        String line = reader.readLine();
        if (line != null) {
            output.append(line).append('\n');
        }
        return line;
    }

    /** Kills it if it still runs, which it does after a failure of the test. */
    @Override
    public void close() {
        kill();
        awaitEnd();
    }

    /** {@return what has been read of both outputs} */
    String output() {
        return output.toString();
    }
}
