package io.github.greenvn.spec;

import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Makes the HTML reference of every OpenAPI file, with OpenAPI Generator and the templates of {@code src/reference}. */
final class Reference {

    private Reference() {}

    /** Where the reference of a file is. */
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
