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

/** Holds an answer against the specification: its status, its media type and its body. Thread-safe. */
final class SpecifiedResponses {

    private static final String FILE = "/openapi/greenvn-v1.yaml";
    private static final String ERROR = "#/components/schemas/ErrorResponse";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode specification = specification();
    private final Map<String, SpecifiedSchema> schemas = new ConcurrentHashMap<>();

    /** {@return place and reason of each difference; empty if the specification has such an answer} */
    List<String> violations(String method, String url, ResponseDefinition answer) {
        String call = method + " " + url.replaceFirst("\\?.*", "") + " -> " + answer.getStatus() + ": ";
        Optional<String> operation = operation(method, url);
        if (operation.isEmpty()) {
            // Not a call that the specification knows; an error is the only answer to it.
            return bodyViolations(call, ERROR, answer);
        }
        String place = dereferenced(operation.get() + "/responses/" + answer.getStatus());
        if (node(place).isMissingNode()) {
            return List.of(call + "the specification has no such status here");
        }
        String type = answer.getHeaders().getContentTypeHeader().mimeTypePart();
        String content = place + "/content/" + escaped(String.valueOf(type));
        if (node(content).isMissingNode()) {
            return List.of(call + "the specification has no " + type + " here");
        }
        return bodyViolations(call, dereferenced(content + "/schema"), answer);
    }

    private List<String> bodyViolations(String call, String schema, ResponseDefinition answer) {
        try {
            JsonNode body = json.readTree(answer.getTextBody());
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
                return Optional.of("#/paths/" + escaped(candidate.getKey()) + "/" + name);
            }
        }
        return Optional.empty();
    }

    private String dereferenced(String place) {
        JsonNode reference = node(place).path("$ref");
        return reference.isTextual() ? reference.textValue() : place;
    }

    private JsonNode node(String place) {
        return specification.at(JsonPointer.compile(place.substring(1)));
    }

    private static String escaped(String name) {
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
