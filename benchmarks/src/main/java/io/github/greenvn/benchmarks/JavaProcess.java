package io.github.greenvn.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java program in a process of its own, which is killed when it is closed. */
final class JavaProcess implements AutoCloseable {

    private final List<String> command;
    private final Process process;
    private final BufferedReader output;

    private JavaProcess(List<String> command) throws IOException {
        this.command = command;
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a program on the JDK of this JVM. */
    static JavaProcess start(String classPath, List<String> options, Class<?> main, String... arguments)
            throws IOException {
        return start(Path.of(System.getProperty("java.home")), classPath, options, main, arguments);
    }

    static JavaProcess start(Path javaHome, String classPath, List<String> options, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new JavaProcess(command);
    }

    /** Returns the class path of this JVM. */
    static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** Returns the next line of the output. */
    String readLine() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("ended early: " + command);
        }
        return line;
    }

    /** Waits for the end of the process, and returns its output. */
    String await() throws IOException, InterruptedException {
        String text = output.lines().collect(Collectors.joining("\n"));
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("ended with " + status + ": " + command);
        }
        return text;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
