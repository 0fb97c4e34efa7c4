package io.github.greenvn.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator on small specifications. */
final class Generation {

    private Generation() {}

    /** Returns a specification with the schemas A, B and a given S. */
    static String spec(String version, String path, String schema, String top) {
        return """
                openapi: %s
                info: { title: T, version: "1" }
                %s
                servers: [ { url: https://example.com } ]
                paths:
                %s
                components:
                  securitySchemes:
                    key: { type: apiKey, in: header, name: K }
                    cookie: { type: apiKey, in: cookie, name: c }
                    hoba: { type: http, scheme: hoba }
                    basic: { type: http, scheme: basic }
                    bearer: { type: http, scheme: bearer }
                    digest: { type: http, scheme: digest }
                  schemas:
                    A: { type: object, properties: { t: { type: string } } }
                    B: { type: object, properties: { t: { type: string } } }
                    S: %s
                """.formatted(version, top, path, schema);
    }

    /** Generates a client into the folder {@code out} of a folder. */
    static void run(String spec, Path folder, UnaryOperator<CodegenConfigurator> options) throws IOException {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("greenvn")
                .setInputSpec(
                        Files.writeString(folder.resolve("spec.yaml"), spec).toString())
                .setOutputDir(folder.resolve("out").toString())
                .setValidateSpec(false);
        new DefaultGenerator()
                .opts(options.apply(configurator).toClientOptInput())
                .generate();
    }

    /** Returns the names of the Java files in a folder. */
    static List<String> written(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
