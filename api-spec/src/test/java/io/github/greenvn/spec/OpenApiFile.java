package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One of the module's OpenAPI files, as the tree that its YAML says. */
public record OpenApiFile(Path path, JsonNode root) {

    private static final Path FOLDER = Path.of("src/main/resources/openapi");

    /** Every OpenAPI file of the module; at least one. */
    static List<OpenApiFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<OpenApiFile> all = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(OpenApiFile::read)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalStateException("no OpenAPI file in " + FOLDER);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that have been released, which the rules of the house hold to more. */
    static List<OpenApiFile> released() {
        List<OpenApiFile> released = all().stream()
                .filter(file -> Files.exists(
                        Path.of("released", file.path().getFileName().toString())))
                .toList();
        if (released.isEmpty()) {
            throw new IllegalStateException("no OpenAPI file has been released");
        }
        return released;
    }

    /** The file of that name, without its ".yaml". */
    static OpenApiFile named(String name) {
        return read(FOLDER.resolve(name + ".yaml"));
    }

    private static OpenApiFile read(Path path) {
        try {
            JsonNode root = new YAMLMapper().readTree(path.toFile());
            boolean whole = root.findValuesAsText("$ref").stream().allMatch(target -> target.startsWith("#"));
            return new OpenApiFile(path, whole ? root : joined(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With what stands in other files among the components of this one. */
    private static JsonNode joined(Path path) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI api = new OpenAPIV3Parser().read(path.toString(), null, options);
        return (api.getSpecVersion() == SpecVersion.V31 ? Json31.mapper() : Json.mapper()).valueToTree(api);
    }

    String name() {
        return path.getFileName().toString().replace(".yaml", "");
    }

    public JsonNode at(JsonPointer location) {
        return root.at(location);
    }

    /** Where the object at that location really is: it may be a reference to another place of this file. */
    public JsonPointer resolve(JsonPointer location) {
        JsonNode reference = at(location).path("$ref");
        return reference.isMissingNode()
                ? location
                : resolve(JsonPointer.compile(reference.textValue().substring(1)));
    }

    @Override
    public String toString() {
        return name();
    }
}
