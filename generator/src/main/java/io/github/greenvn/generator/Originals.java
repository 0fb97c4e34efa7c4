package io.github.greenvn.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultCodegen;

/**
 * The generator's own templates that ours were made from, kept as they were then. A change of one of them by an upgrade
 * may belong into ours too, so nothing is generated until somebody has looked.
 */
final class Originals {

    /** The version of OpenAPI Generator that the kept ones are from. */
    static final String VERSION = "7.25.0";

    /** Those that ours differ from, by their path in the generator. */
    static final List<String> PATHS = List.of(
            "Java/generatedAnnotation.mustache",
            "Java/jackson_annotations.mustache",
            "Java/libraries/feign/additional_properties.mustache",
            "Java/libraries/feign/api.mustache",
            "Java/libraries/feign/model.mustache",
            "Java/libraries/feign/pojo.mustache",
            "Java/licenseInfo.mustache",
            "Java/modelEnum.mustache",
            "Java/modelInnerEnum.mustache",
            "Java/nullable_var_annotations.mustache",
            "Java/oneof_interface.mustache",
            "Java/typeInfoAnnotation.mustache");

    private final String version;
    private final UnaryOperator<@Nullable String> template;

    /**
     * @param version the version of the generator that runs
     * @param template gives one of its templates by its path, or null
     */
    Originals(String version, UnaryOperator<@Nullable String> template) {
        this.version = version;
        this.template = template;
    }

    static Originals ofThisGenerator() {
        String version = DefaultCodegen.class.getPackage().getImplementationVersion();
        return new Originals(version == null ? "unknown" : version, path -> resource("/" + path));
    }

    /** Writes both versions of each changed one into a folder, and fails; does nothing if none has changed. */
    void refuseChanged(Path folder) {
        List<String> changed = new ArrayList<>();
        for (String path : PATHS) {
            String then = kept(path);
            String now = template.apply(path);
            if (!then.equals(now)) {
                Path old = write(folder.resolve(VERSION).resolve(path), then);
                changed.add(path
                        + (now == null
                                ? " is gone; it was " + old
                                : ": compare " + old + "\n      with "
                                        + write(folder.resolve(version).resolve(path), now)));
            }
        }
        if (!changed.isEmpty()) {
            throw new IllegalArgumentException("OpenAPI Generator " + version + " is not the " + VERSION
                    + " that greenvn-generator's templates were made from; these have changed:\n  - "
                    + String.join("\n  - ", changed) + "\nUse " + VERSION
                    + ", or a greenvn-generator that was made for " + version + ".");
        }
    }

    static String kept(String path) {
        String text = resource("/greenvn-originals/" + path);
        if (text == null) {
            throw new IllegalStateException("no original is kept of " + path);
        }
        return text;
    }

    static @Nullable String resource(String name) {
        try (InputStream in = Originals.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
