package io.github.greenvn.stub;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks the status, the media type and the body of responses against the specification. Thread-safe. */
final class SpecifiedResponses {

    private static final String FILE = "/openapi/greenvn-v1.yaml";
    private static final String ERROR = "#/components/schemas/ErrorResponse";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode specification = specification();
    private final Map<String, SpecifiedSchema> schemas = new ConcurrentHashMap<>();

    /** {@return the violations of a response, each with the request and the reason; empty if there are none} */
    List<String> violations(String method, String url, ResponseDefinition response) {
        String call = method + " " + url.replaceFirst("\\?.*", "") + " -> " + response.getStatus() + ": ";
        Optional<String> operation = operation(method, url);
        if (operation.isEmpty()) {
            // The only valid response to an unknown operation is an error.
            return bodyViolations(call, ERROR, response);
        }
        String location = dereference(operation.get() + "/responses/" + response.getStatus());
        if (node(location).isMissingNode()) {
            return List.of(call + "the specification does not document this status");
        }
        String type = response.getHeaders().getContentTypeHeader().mimeTypePart();
        String content = location + "/content/" + escape(String.valueOf(type));
        if (node(content).isMissingNode()) {
            return List.of(call + "the specification does not document " + type);
        }
        return bodyViolations(call, dereference(content + "/schema"), response);
    }

    private List<String> bodyViolations(String call, String schema, ResponseDefinition response) {
        try {
            JsonNode body = json.readTree(response.getTextBody());
            return schemas.computeIfAbsent(schema, SpecifiedSchema::at).violations(body).stream()
                    .map(violation -> call + violation.getMessage())
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of(call + "the body is not JSON: " + e.getOriginalMessage());
        }
    }

    private Optional<String> operation(String method, String url) {
        String path = url.replaceFirst("\\?.*", "");
        for (Map.Entry<String, JsonNode> candidate : node("#/paths").properties()) {
            String pattern = candidate.getKey().replaceAll("\\{[^}]*}", "[^/]+");
            String name = method.toLowerCase(Locale.ROOT);
            if (path.matches(pattern) && candidate.getValue().has(name)) {
                return Optional.of("#/paths/" + escape(candidate.getKey()) + "/" + name);
            }
        }
        return Optional.empty();
    }

    private String dereference(String location) {
        JsonNode reference = node(location).path("$ref");
        return reference.isTextual() ? reference.textValue() : location;
    }

    private JsonNode node(String location) {
        return specification.at(JsonPointer.compile(location.substring(1)));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode specification() {
        try (InputStream file = SpecifiedResponses.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
