package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.greenvn.spec.OpenApiFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The specification on the class path. */
final class Specification {

    private static final String VERSION_1 = "openapi/greenvn-v1.yaml";

    private Specification() {}

    static OpenApiFile version1() {
        try (InputStream yaml = Specification.class.getClassLoader().getResourceAsStream(VERSION_1)) {
            return new OpenApiFile(Path.of(VERSION_1), new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
