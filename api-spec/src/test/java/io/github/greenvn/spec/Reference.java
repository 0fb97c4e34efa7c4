package io.github.greenvn.spec;

import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Generates the HTML reference of every OpenAPI file with the templates of {@code src/reference}. */
final class Reference {

    private Reference() {}

    /** Returns the folder of a file's reference. */
    static Path of(OpenApiFile file) {
        return Path.of("target/reference", file.name());
    }

    public static void main(String[] none) {
        for (OpenApiFile file : OpenApiFile.all()) {
            CodegenConfigurator options = new CodegenConfigurator()
                    .setGeneratorName("html")
                    .setTemplateDir("src/reference")
                    .addOpenapiNormalizer("SIMPLIFY_BOOLEAN_ENUM", "false")
                    .setInputSpec(file.path().toString())
                    .setOutputDir(of(file).toString());
            new DefaultGenerator().opts(options.toClientOptInput()).generate();
        }
    }
}
