package io.github.greenvn.sample.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the programs of the builds in src/it against the stub, on every available JDK. */
@Tag("slow")
class ConsumersTest {

    private static final Path BUILDS = Path.of("target/it/consumers/src/it");
    private static final Path OWN_SPEC = Path.of("target/it/own-spec");

    /** The runtime class path of a consumer. */
    private static final String[] RUNTIME = {
        "greenvn-client",
        "feign-core",
        "httpclient5",
        "httpcore5",
        "httpcore5-h2",
        "jackson-annotations",
        "jackson-core",
        "jackson-databind",
        "jspecify",
        "slf4j-api"
    };

    @RegisterExtension
    static final LeadAssistStub LEAD_ASSIST = LeadAssistExtension.start();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            class-path  | unnamed module                  |
            module-path | module io.github.greenvn.client |
            bom         | unnamed module                  | feign-core-13.12 jackson-databind-2.23.0
            spring-boot | unnamed module                  | httpclient5-5.5.2 jackson-databind-2.21.4 slf4j-api-2.0.18
            """)
    void aConsumerCallsTheServiceWithItsManagedVersions(String build, String module, String versions) throws Exception {
        List<String> jars = jarsOf(build);
        assertThat(jars).extracting(jar -> jar.replaceFirst("-\\d.*", "")).containsExactlyInAnyOrder(RUNTIME);
        if (versions != null) {
            assertThat(jars).contains(versions.split(" "));
        }

        for (Path java : Program.javaExecutables()) {
            Program program = new Program(java, BUILDS.resolve(build));
            List<String> printed = module.startsWith("unnamed")
                    ? program.runOnClassPath(LEAD_ASSIST, Swap.class.getName())
                    : program.runOnModulePath(LEAD_ASSIST);

            assertThat(printed).as("output on %s", java).hasSize(3);
            assertThat(printed.get(0)).matches("200 \\+91\\d{10}");
            assertThat(printed.get(1)).isEqualTo(printed.get(0).substring("200 ".length()));
            assertThat(printed.get(2)).startsWith("the client is in " + module);
            assertThat(LEAD_ASSIST.received()).hasSize(3);
            LEAD_ASSIST.reset();
        }
    }

    @Test
    void aClientOfAnotherSpecificationCallsItsService() throws Exception {
        for (Path java : Program.javaExecutables()) {
            List<String> printed =
                    new Program(java, OWN_SPEC).runOnClassPath(LEAD_ASSIST, "com.example.callparty.ChangeParties");

            assertThat(printed).as("output on %s", java).hasSize(1);
            assertThat(printed.get(0)).startsWith("own-spec: Parties{").contains("+9191•••••528");
        }
    }

    /** The types of the first two methods are part of the client's API; the others are not. */
    @Test
    void aConsumerCannotUseTheRuntimeDependenciesOfTheClient() throws IOException {
        String source = """
                interface Internals {
                    feign.RequestInterceptor interceptor();
                    com.fasterxml.jackson.annotation.JsonProperty annotation();
                    com.fasterxml.jackson.databind.ObjectMapper mapper();
                    org.apache.hc.client5.http.classic.HttpClient httpClient();
                    org.slf4j.Logger logger();
                }
                """;

        assertThat(compilerErrors(source))
                .containsExactlyInAnyOrder(
                        "package com.fasterxml.jackson.databind does not exist",
                        "package org.apache.hc.client5.http.classic does not exist",
                        "package org.slf4j does not exist");
    }

    private static List<String> compilerErrors(String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Internals.java"), Kind.SOURCE) {
            @Override
            public String getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        try (StandardJavaFileManager files = compiler.getStandardFileManager(errors, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, filesOf("compile-scope"));
            compiler.getTask(null, files, errors, List.of("-proc:none"), null, List.of(file))
                    .call();
        }
        return errors.getDiagnostics().stream()
                .map(error -> error.getMessage(Locale.ROOT))
                .toList();
    }

    private static List<String> jarsOf(String build) throws IOException {
        return filesOf(build).stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.jar$", ""))
                .toList();
    }

    private static List<Path> filesOf(String build) throws IOException {
        try (Stream<Path> files = Files.list(BUILDS.resolve(build).resolve("target/dependency"))) {
            return files.toList();
        }
    }
}
