package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A response of the service, as the live check records it in a JSON file.
 *
 * @param name the name of the file
 * @param method the method of the request
 * @param path its path, below the base URL and without a query
 * @param mediaType the media type, without parameters; empty if there is none
 * @param body the body; a missing node if there is none, or if it is not JSON
 * @param text true if there is a body that is not JSON
 */
record Recording(
        String name, String method, String path, String status, String mediaType, JsonNode body, boolean text) {

    /** The name of a property, and not the key of a map that looks like data; "property-1" is the recorder's for those. */
    private static final Pattern NAME = Pattern.compile("(?!property-[0-9])[A-Za-z_$][A-Za-z_$.-]*[0-9]{0,3}");

    /**
     * Reads the JSON files in a folder and in those below it, in the order of their names.
     *
     * @throws IllegalArgumentException if there is no such folder or no file, or one is not a recording
     */
    static List<Recording> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The folder " + folder + " does not exist");
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("The folder " + folder + " has no recordings, which are JSON files");
        }
        List<Recording> recordings = new ArrayList<>();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                recordings.add(of(name, new ObjectMapper().readTree(file.toFile())));
            } catch (JsonProcessingException e) {
                // Without the cause, whose message has what the file has.
                throw new IllegalArgumentException(
                        name + " is not JSON, line " + e.getLocation().getLineNr());
            }
        }
        return recordings;
    }

    static Recording of(String name, JsonNode file) {
        JsonNode response = file.path("response");
        if (!file.path("method").isTextual()
                || !file.path("path").isTextual()
                || !response.path("status").isInt()) {
            throw new IllegalArgumentException(
                    name + " is not a recording: it needs the texts method and path, and the number response/status");
        }
        return new Recording(
                name,
                file.path("method").textValue().toLowerCase(Locale.ROOT),
                file.path("path").textValue(),
                response.path("status").asText(),
                response.path("contentType")
                        .asText("")
                        .replaceFirst(";.*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT),
                response.path("body"),
                response.has("text"));
    }

    /** {@return true for the name of a property, false for the key of a map that looks like data} */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
