package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares recorded responses with a specification. */
final class RecordingComparison {

    private static final JsonPointer BODY = JsonPointer.compile("/body");
    private static final JsonPointer STATUS = JsonPointer.compile("/status");
    private static final JsonPointer CONTENT_TYPE = JsonPointer.compile("/contentType");

    private final Specification specification;
    private final ValueComparison bodies;
    private final List<Difference> others = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    RecordingComparison(Specification specification) {
        this.specification = specification;
        this.bodies = new ValueComparison(specification);
    }

    /** {@return the differences: of the statuses and the media types, and then of the bodies} */
    List<Difference> differences() {
        return Stream.concat(others.stream(), bodies.differences().stream())
                .filter(difference -> !difference.isNote())
                .toList();
    }

    /** {@return the values that a schema had, by its location before a reference is resolved} */
    List<JsonNode> values(JsonPointer schema) {
        return bodies.values(schema);
    }

    /** {@return what no change of the specification can allow} */
    List<String> notes() {
        Stream<String> ofValues = bodies.differences().stream()
                .filter(Difference::isNote)
                .map(difference -> difference.recording().name() + ": the enum does not have the value at "
                        + difference.pointer() + ", which is an object, an array, or not the service's");
        return Stream.concat(notes.stream(), ofValues).distinct().toList();
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
                                STATUS)));
    }

    private void addResponse(Recording recording, JsonPointer response) {
        if (recording.mediaType().isEmpty()) {
            if (specification.at(response).has("content") || !recording.body().isMissingNode()) {
                notes.add(recording.name() + ": the response has no media type");
            }
            return;
        }
        Optional<JsonPointer> mediaType = specification.mediaType(response, recording.mediaType());
        if (mediaType.isEmpty()) {
            JsonNode body = recording.text() ? TextNode.valueOf("") : recording.body();
            others.add(new Difference(Kind.MEDIA_TYPE, response, recording.mediaType(), body, recording, CONTENT_TYPE));
            return;
        }
        JsonPointer schema = mediaType.get().appendProperty("schema");
        if (!recording.body().isMissingNode()) {
            bodies.compare(schema, recording.body(), recording, BODY);
        } else if (recording.mediaType().endsWith("json")) {
            notes.add(recording.name() + ": the body is not JSON, or there is none");
        }
    }
}
