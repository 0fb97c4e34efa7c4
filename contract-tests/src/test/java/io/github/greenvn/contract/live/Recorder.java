package io.github.greenvn.contract.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.greenvn.contract.live.LiveReport.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps exchanges in a folder, a JSON file for each, with their results. Of the headers it keeps only the media type; a
 * body that is not JSON is left out.
 */
final class Recorder {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z]+/[a-z.+-]+( *; *charset=\"?[a-z0-9-]{1,12}\"?)?", Pattern.CASE_INSENSITIVE);

    private final @Nullable Path folder;
    private final Redaction redaction;

    Recorder(@Nullable Path folder, Redaction redaction) {
        this.folder = folder;
        this.redaction = redaction;
    }

    /** Keeps an exchange, if there is a folder. */
    void record(Exchange exchange, Row row) throws IOException {
        if (folder == null) {
            return;
        }
        ObjectNode recording = JSON.createObjectNode()
                .put("request", row.request().name())
                .put("method", row.request().method)
                .put("path", row.request().path(Redaction.settings("", false)))
                .put("verdict", row.verdict().words)
                .put("client", row.client());
        ArrayNode findings = recording.putArray("findings");
        row.findings().forEach(finding -> findings.add(finding.pointer()));
        response(exchange, recording.putObject("response"));
        Files.createDirectories(folder);
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(row.request().fileName()).toFile(), recording);
    }

    private void response(Exchange exchange, ObjectNode response) {
        response.put("status", exchange.status());
        String type = exchange.headers().get("Content-Type");
        if (type != null) {
            response.put("contentType", MEDIA_TYPE.matcher(type).matches() ? type : "application/x-other");
        }
        try {
            JsonNode body = JSON.readTree(exchange.body());
            if (!body.isMissingNode()) {
                response.set("body", redaction.json(body));
            }
        } catch (JsonProcessingException e) {
            response.put("text", "(a body that is not JSON)");
        }
    }
}
