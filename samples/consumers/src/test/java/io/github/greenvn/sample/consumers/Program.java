package io.github.greenvn.sample.consumers;

import io.github.greenvn.stub.LeadAssistStub;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The program of a consumer build, which runs in a process of its own. */
record Program(Path java, Path build) {

    /** {@return the java executables of this JDK and of the JDKs in the path {@code OTHER_JAVA_HOMES}} */
    static Set<Path> javaExecutables() throws IOException {
        String others = Objects.requireNonNullElse(System.getenv("OTHER_JAVA_HOMES"), "");
        Set<Path> found = new LinkedHashSet<>();
        for (String home : (System.getProperty("java.home") + File.pathSeparator + others).split(File.pathSeparator)) {
            found.add(Path.of(home, "bin", "java").toRealPath());
        }
        return found;
    }

    List<String> runOnClassPath(LeadAssistStub service, String mainClass) throws Exception {
        String path = build.resolve("target/classes") + File.pathSeparator + build.resolve("target/dependency/*");
        return run(service, "-cp", path, mainClass);
    }

    List<String> runOnModulePath(LeadAssistStub service) throws Exception {
        String path = build.resolve("target/classes") + File.pathSeparator + build.resolve("target/dependency");
        return run(service, "-p", path, "-m", "org.example.consumer/" + Swap.class.getName());
    }

    /** {@return the lines of the standard output} */
    private List<String> run(LeadAssistStub service, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                java.toString(), "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(service.tenantId(), service.greenVnId()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LEADASSIST_API_KEY", service.apiKey());
        builder.environment().put("LEADASSIST_API_TOKEN", service.apiToken());
        builder.environment().put("LEADASSIST_BASE_URL", service.baseUrl());

        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " ended with " + process.exitValue() + " after " + printed);
        }
        return printed.lines().toList();
    }
}
