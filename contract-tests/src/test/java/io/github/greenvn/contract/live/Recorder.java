package io.github.greenvn.contract.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps exchanges in a folder, a JSON file for each. Of the headers it keeps the media type; a body that is not JSON is
 * left out.
 */
final class Recorder {

    static final String LEFT_OUT = "(a body that is not JSON)";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z]+/[a-z.+-]+( *; *charset=\"?[a-zA-Z0-9-]{1,12}\"?)?", Pattern.CASE_INSENSITIVE);

    private final @Nullable Path folder;
    private final Redaction redaction;

    Recorder(@Nullable Path folder, Redaction redaction) {
        this.folder = folder;
        this.redaction = redaction;
    }

    /**
     * Keeps an exchange, if there is a folder.
     *
     * @param client what the client made of the response
     */
    void record(Exchange exchange, String client) throws IOException {
        if (folder == null) {
            return;
        }
        ObjectNode recording = JSON.createObjectNode()
                .put("request", exchange.request().name())
                .put("client", client)
                .put("status", exchange.status());
        String type = exchange.headers().get("Content-Type");
        if (type != null) {
            recording.put("contentType", MEDIA_TYPE.matcher(type).matches() ? type : "application/x-other");
        }
        body(exchange.body(), recording);
        Files.createDirectories(folder);
        String file = (exchange.request().ordinal() + 1) + ".json";
        JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(file).toFile(), recording);
    }

    private void body(String body, ObjectNode recording) {
        try {
            JsonNode json = JSON.readTree(body);
            if (!json.isMissingNode()) {
                recording.set("body", redaction.json(json));
            }
        } catch (JsonProcessingException e) {
            recording.put("text", LEFT_OUT);
        }
    }
}
