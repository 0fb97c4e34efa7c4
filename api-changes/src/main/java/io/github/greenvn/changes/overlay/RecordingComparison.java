package io.github.greenvn.changes.overlay;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares recorded responses with a specification. */
final class RecordingComparison {

    private static final JsonPointer BODY = JsonPointer.compile("/body");
    private static final JsonPointer HEADERS = JsonPointer.compile("/headers");
    /** Headers of HTTP itself, which a specification does not list. */
    private static final Set<String> HTTP_HEADERS = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "server",
            "transfer-encoding",
            "vary",
            "via");

    private final Specification specification;
    private final ValueComparison bodies;
    private final List<Difference> others = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    RecordingComparison(Specification specification) {
        this.specification = specification;
        this.bodies = new ValueComparison(specification);
    }

    /** {@return the differences: of the statuses, the headers and the media types, and then of the bodies} */
    List<Difference> differences() {
        return Stream.concat(others.stream(), bodies.differences().stream()).toList();
    }

    /** {@return the values that a schema had, by its location before a reference is resolved} */
    List<JsonNode> values(JsonPointer schema) {
        return bodies.values(schema);
    }

    /** {@return what no change of the specification can allow} */
    List<String> notes() {
        return notes;
    }

    void add(Recording recording) {
        Optional<JsonPointer> operation = specification.operation(recording.method(), recording.path());
        if (operation.isEmpty()) {
            notes.add(recording.name() + ": the specification has no operation of that method and path");
            return;
        }
        specification
                .response(operation.get(), recording.status())
                .ifPresentOrElse(
                        response -> addResponse(recording, response),
                        () -> others.add(new Difference(
                                Kind.STATUS,
                                operation.get().appendProperty("responses"),
                                recording.status(),
                                MissingNode.getInstance(),
                                recording,
                                JsonPointer.compile("/status"))));
    }

    private void addResponse(Recording recording, JsonPointer response) {
        addHeaders(recording, response);
        if (recording.mediaType().isEmpty()) {
            if (specification.at(response).has("content") || !recording.body().isMissingNode()) {
                notes.add(recording.name() + ": the response has no media type");
            }
            return;
        }
        Optional<JsonPointer> mediaType = specification.mediaType(response, recording.mediaType());
        if (mediaType.isEmpty()) {
            JsonNode body = recording.text() ? TextNode.valueOf("") : recording.body();
            others.add(new Difference(
                    Kind.MEDIA_TYPE,
                    response,
                    recording.mediaType(),
                    body,
                    recording,
                    HEADERS.appendProperty("Content-Type")));
            return;
        }
        JsonPointer schema = mediaType.get().appendProperty("schema");
        if (!recording.body().isMissingNode() && specification.at(schema).isObject()) {
            bodies.compare(schema, recording.body(), recording, BODY);
        } else if (recording.mediaType().endsWith("json")) {
            notes.add(recording.name() + ": the body is not JSON, or there is none");
        }
    }

    private void addHeaders(Recording recording, JsonPointer response) {
        JsonNode listed = specification.at(response).path("headers");
        Set<String> known = Specification.names(listed)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(toCollection(LinkedHashSet::new));
        known.addAll(HTTP_HEADERS);
        recording.headers().stream()
                .filter(header -> listed.isObject() && !known.contains(header.toLowerCase(Locale.ROOT)))
                .map(header -> new Difference(
                        Kind.HEADER,
                        response,
                        header,
                        MissingNode.getInstance(),
                        recording,
                        HEADERS.appendProperty(header)))
                .forEach(others::add);
    }
}
