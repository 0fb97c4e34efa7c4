package io.github.greenvn.changes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An OpenAPI file, 3.0 or 3.1, with the files that it refers to; every reference in it is absolute. */
final class Spec {

    private final Map<URI, JsonNode> files = new HashMap<>();
    private final Map<String, JsonNode> targets = new HashMap<>();
    private final Path name;
    private final Path path;
    private final URI uri;
    private @Nullable JavaApi java;

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is not OpenAPI 3.0 or 3.1
     */
    Spec(Path path) {
        this.name = path;
        this.path = path.toAbsolutePath().normalize();
        this.uri = this.path.toUri();
        if (!root().path("openapi").asText().matches("3\\.[01](\\..*)?")) {
            throw new IllegalArgumentException(path + " is not OpenAPI 3.0 or 3.1: its \"openapi\" is "
                    + (root().has("openapi") ? root().get("openapi") : "missing"));
        }
    }

    Path path() {
        return path;
    }

    /** Returns the Java API that is generated from it, which is computed once. */
    JavaApi java() {
        if (java == null) {
            java = JavaApi.of(path);
        }
        return java;
    }

    JsonNode root() {
        return file(uri);
    }

    /** Returns the target of a reference; in 3.1 with the keywords beside the reference. */
    JsonNode resolve(JsonNode node) {
        return resolve(node, new HashSet<>());
    }

    private JsonNode resolve(JsonNode node, Set<String> visited) {
        JsonNode reference = node.path("$ref");
        if (!reference.isTextual()) {
            return node;
        }
        if (!visited.add(reference.textValue())) {
            throw new IllegalArgumentException(path.getFileName() + " has a circle of references: " + reference);
        }
        JsonNode resolved = resolve(targets.computeIfAbsent(reference.textValue(), this::target), visited);
        if (node.size() == 1 || root().path("openapi").asText().startsWith("3.0") || !resolved.isObject()) {
            return resolved;
        }
        LocatedNode merged = LocatedNode.copyOf(resolved);
        merged.add(node);
        merged.remove("$ref");
        return merged;
    }

    private JsonNode target(String reference) {
        JsonNode target;
        try {
            target = follow(reference);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    path.getFileName() + " has a reference that is not valid, " + reference + ": " + e.getMessage(), e);
        }
        if (target == null) {
            // Nothing is fetched: a change elsewhere is not one of this file.
            return MissingNode.getInstance();
        }
        if (target.isMissingNode()) {
            throw new IllegalArgumentException(
                    path.getFileName() + " refers to " + reference + ", which does not exist");
        }
        return target;
    }

    /** Returns the target of a reference, missing if it does not exist; null if it is not a file. */
    private @Nullable JsonNode follow(String reference) {
        String[] parts = reference.split("#", 2);
        URI target = URI.create(parts[0]);
        if (!"file".equals(target.getScheme())) {
            return null;
        }
        String pointer = parts.length == 1 ? "" : parts[1].replace("+", "%2B");
        return file(target).at(JsonPointer.compile(URLDecoder.decode(pointer, StandardCharsets.UTF_8)));
    }

    private JsonNode file(URI file) {
        JsonNode known = files.get(file);
        if (known != null) {
            return known;
        }
        try {
            JsonNode root = SpecReader.read(Path.of(file));
            files.put(file, root);
            return root;
        } catch (IOException e) {
            String which = file.equals(uri) ? name.toString() : path.getFileName() + " needs " + file;
            throw new UncheckedIOException(which + ": " + reason(file, e), e);
        }
    }

    private static String reason(URI file, IOException e) {
        if (Files.isDirectory(Path.of(file))) {
            return "it is a folder";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        if (e instanceof JsonProcessingException json && json.getLocation() != null) {
            return "line " + json.getLocation().getLineNr() + ": "
                    + json.getOriginalMessage().replaceAll("\\s+", " ");
        }
        return e.toString();
    }
}
