package io.github.greenvn.changes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An OpenAPI file, 3.0 or 3.1, with the files that it refers to; every reference in it is absolute. */
final class Spec {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<URI, JsonNode> files = new HashMap<>();
    private final Path path;
    private @Nullable JavaSurface java;
    private @Nullable OpenAPI openApi;

    Spec(Path path) {
        this.path = path.toAbsolutePath().normalize();
        root();
    }

    Path path() {
        return path;
    }

    /** Returns the generated Java API, which is computed once. */
    JavaSurface java() {
        if (java == null) {
            java = Codegen.surface(path);
        }
        return java;
    }

    /** Returns the model that openapi-diff compares, which is parsed once. */
    OpenAPI openApi() {
        if (openApi == null) {
            openApi = Objects.requireNonNull(new OpenAPIParser()
                    .readLocation(path.toString(), null, OpenApiDiff.options())
                    .getOpenAPI());
        }
        return openApi;
    }

    JsonNode root() {
        return file(path.toUri());
    }

    /** Returns the OpenAPI version that it is written in, such as "3.1". */
    String notation() {
        return root().path("openapi").asText().replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    /** Returns the target of a reference; in 3.1 with the keywords beside the reference. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (!reference.isTextual()) {
            return node;
        }
        URI uri = URI.create(reference.textValue());
        String pointer = uri.getRawFragment() == null ? "" : uri.getRawFragment();
        JsonNode target = file(URI.create(reference.textValue().replaceFirst("#.*", "")))
                .at(JsonPointer.compile(URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8)));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException(path.getFileName() + " refers to " + uri + ", which does not exist");
        }
        JsonNode resolved = resolve(target);
        if (node.size() == 1 || !notation().equals("3.1") || !resolved.isObject()) {
            return resolved;
        }
        ObjectNode merged = ((ObjectNode) resolved.deepCopy()).setAll((ObjectNode) node);
        merged.remove("$ref");
        return merged;
    }

    private JsonNode file(URI uri) {
        JsonNode known = files.get(uri);
        if (known != null) {
            return known;
        }
        try {
            JsonNode file = YAML.readTree(Path.of(uri).toFile());
            makeAbsolute(file, uri);
            files.put(uri, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(path.getFileName() + " needs " + uri, e);
        }
    }

    private static void makeAbsolute(JsonNode node, URI base) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put("$ref", base.resolve(object.get("$ref").textValue()).toString());
        }
        node.forEach(child -> makeAbsolute(child, base));
    }
}
