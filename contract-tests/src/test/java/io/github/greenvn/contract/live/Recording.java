package io.github.greenvn.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Client;
import feign.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The exchanges that a {@link Recorder} kept in a folder.
 *
 * @param exchanges the files, by the requests that got a response
 */
record Recording(Map<LiveRequest, JsonNode> exchanges) {

    static Recording read(Path folder) throws IOException {
        Map<LiveRequest, JsonNode> exchanges = new EnumMap<>(LiveRequest.class);
        for (LiveRequest request : LiveRequest.values()) {
            Path file = folder.resolve(request.fileName());
            if (Files.exists(file)) {
                exchanges.put(request, new ObjectMapper().readTree(file.toFile()));
            }
        }
        return new Recording(exchanges);
    }

    /** {@return the settings of the check, with the recorded names} */
    LiveSettings settings(String baseUrl) {
        return Redaction.settings(baseUrl, exchanges.containsKey(LiveRequest.BILLED_UPDATE));
    }

    /** Runs the check again, with the recorded responses. */
    LiveReport replay() throws IOException {
        return new LiveCheck(settings("https://recording.invalid"), this::transport).run();
    }

    JsonNode response(LiveRequest request) {
        return exchanges.get(request).path("response");
    }

    private Client transport(LiveRequest request) {
        return (sent, options) -> {
            if (!exchanges.containsKey(request)) {
                throw new IOException("there is no recorded response");
            }
            JsonNode response = response(request);
            Map<String, Collection<String>> headers = response.has("contentType")
                    ? Map.of(
                            "Content-Type", List.of(response.path("contentType").textValue()))
                    : Map.of();
            return Response.builder()
                    .request(sent)
                    .status(response.path("status").intValue())
                    .headers(headers)
                    .body(body(response), StandardCharsets.UTF_8)
                    .build();
        };
    }

    private static String body(JsonNode response) {
        return response.has("body")
                ? response.path("body").toString()
                : response.path("text").asText();
    }
}
