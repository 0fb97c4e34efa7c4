package io.github.greenvn.sample.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** A process that runs the jar of the program. */
final class BulkProcess {

    private final Process process;
    private final Path output;

    private BulkProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a process.
     *
     * @param shell a command that the shell runs before, such as a limit; may be empty
     * @param directory where it writes its files
     */
    static BulkProcess start(LeadAssistStub stub, Path directory, String shell, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", shell + "\nexec \"$@\"", "bash"));
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
        Path output = Files.createTempFile(directory, "output", null);
        extractLibrary(directory);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Program.environment(stub));
        return new BulkProcess(builder.start(), output);
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
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** {@return the exit code} */
    int await() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            kill();
            throw new AssertionError("The process does not end. Its output: " + output());
        }
        return process.exitValue();
    }

    /** Waits until it has ended. */
    void awaitEnd() {
        process.onExit().join();
    }

    /** Waits for a text in the output. */
    void awaitOutput(String text) {
        while (process.isAlive() && !output().contains(text)) {
            Thread.onSpinWait();
        }
        assertThat(output()).contains(text);
    }

    /** {@return what it has written to both outputs} */
    String output() {
        try {
            return Files.readString(output, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
