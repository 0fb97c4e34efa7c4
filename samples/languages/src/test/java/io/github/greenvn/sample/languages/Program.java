package io.github.greenvn.sample.languages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The program of one language. */
enum Program {
    CURL("curl with jq", List.of("bash", "-c", "command -v curl && command -v jq"), "bash", "curl/update.sh"),
    GO("go", List.of("go", "build", "-o", "target/update", "go/update.go"), "target/update"),
    NODE("node", List.of("node", "--version"), "node", "node/update.mjs"),
    PHP("php with curl", List.of("php", "-r", "exit((int) !extension_loaded('curl'));"), "php", "php/update.php"),
    PYTHON("python3 with requests", List.of("python3", "-c", "import requests"), python(), "python/update.py");

    private final String needed;
    private final List<String> check;
    private final List<String> command;
    private Boolean available;

    Program(String needed, List<String> check, String... command) {
        this.needed = needed;
        this.check = check;
        this.command = List.of(command);
    }

    /** Skips the test if the program cannot run on this machine; fails it where the environment has {@code CI}. */
    synchronized void assumeAvailable() throws Exception {
        if (available == null) {
            available = isAvailable();
        }
        if (System.getenv("CI") != null) {
            assertThat(available).as("%s is installed", needed).isTrue();
        }
        Assumptions.assumeTrue(available, needed + " is not installed");
    }

    /** Returns the interpreter itself, as {@code python3} may be a script that looks for it, which takes as long again. */
    private static String python() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            return "python3";
        }
    }

    private boolean isAvailable() throws InterruptedException {
        try {
            return run(check, Map.of()).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs the program.
     *
     * @param environment the variables of {@code LEADASSIST_…}
     */
    Run run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return run(Stream.concat(command.stream(), Stream.of(arguments)).toList(), environment);
    }

    private static Run run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LEADASSIST_"));
        builder.environment().putAll(environment);
        Path output = Files.createTempFile("output", null);
        Path errors = Files.createTempFile("errors", null);
        try {
            Process process = builder.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
