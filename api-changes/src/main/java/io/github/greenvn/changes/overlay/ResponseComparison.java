package io.github.greenvn.changes.overlay;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares recorded responses with a specification, and keeps the values that each of its schemas had. */
final class ResponseComparison {

    /** Orders by the number of values of another type, then of all differences. */
    private static final Comparator<List<Difference>> BEST = Comparator.<List<Difference>, Long>comparing(
                    differences -> differences.stream()
                            .filter(each -> each.kind() == Kind.TYPE)
                            .count())
            .thenComparing(List::size);

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
    private final List<Difference> differences = new ArrayList<>();
    private final Map<JsonPointer, List<JsonNode>> values = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    ResponseComparison(Specification specification) {
        this.specification = specification;
    }

    /** {@return the differences, in the order in which they were found} */
    List<Difference> differences() {
        return differences;
    }

    /** {@return the values that a schema had, by its location before a reference is resolved} */
    List<JsonNode> values(JsonPointer schema) {
        return values.getOrDefault(schema, List.of());
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
                        () -> differences.add(new Difference(
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
            differences.add(new Difference(
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
            compare(schema, recording.body(), recording, BODY);
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
                .forEach(differences::add);
    }

    /** Compares a value with the schema at a location, which may be a reference. */
    void compare(JsonPointer schema, JsonNode value, Recording recording, JsonPointer pointer) {
        values.computeIfAbsent(schema, none -> new ArrayList<>()).add(value);
        JsonPointer target = specification.resolve(schema);
        Stream.of("oneOf", "anyOf")
                .map(target::appendProperty)
                .filter(alternatives -> specification.at(alternatives).isArray())
                .forEach(alternatives -> compareWithBest(alternatives, value, recording, pointer));
        List<JsonPointer> parts = specification.parts(target);
        if (value.isNull()) {
            if (!allowsNull(target, parts)) {
                differences.add(new Difference(Kind.NULL, target, "", value, recording, pointer));
            }
            return;
        }
        if (parts.stream().anyMatch(part -> !Types.allow(specification.at(part), value))) {
            differences.add(new Difference(Kind.TYPE, schema, "", value, recording, pointer));
            return;
        }
        parts.forEach(part -> comparePart(part, value, recording, pointer));
        if (value.isObject()) {
            Specification.names(value)
                    .forEach(name -> compareProperty(parts, name, value.get(name), recording, pointer));
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            for (JsonPointer part : parts) {
                if (specification.at(part).path("items").isObject()) {
                    compare(part.appendProperty("items"), value.get(i), recording, pointer.appendIndex(i));
                }
            }
        }
    }

    private void compareWithBest(JsonPointer alternatives, JsonNode value, Recording recording, JsonPointer pointer) {
        ResponseComparison best = specification.elements(alternatives).stream()
                .map(alternative -> {
                    ResponseComparison comparison = new ResponseComparison(specification);
                    comparison.compare(alternative, value, recording, pointer);
                    return comparison;
                })
                .min(Comparator.comparing(ResponseComparison::differences, BEST))
                .orElseThrow();
        differences.addAll(best.differences);
        best.values.forEach((schema, seen) ->
                values.computeIfAbsent(schema, none -> new ArrayList<>()).addAll(seen));
    }

    private boolean allowsNull(JsonPointer target, List<JsonPointer> parts) {
        List<JsonNode> schemas = parts.stream().map(specification::at).toList();
        boolean untyped = schemas.stream().noneMatch(schema -> schema.has("type"))
                && schemas.stream()
                        .noneMatch(schema ->
                                schema.has("enum") && !Types.contain(schema.get("enum"), NullNode.getInstance()));
        return untyped
                || specification.at(target).has("oneOf")
                || specification.at(target).has("anyOf")
                || schemas.stream().anyMatch(Types::allowNull);
    }

    /** Compares a value with the keywords of one part of an allOf that are about that value itself. */
    private void comparePart(JsonPointer part, JsonNode value, Recording recording, JsonPointer pointer) {
        JsonNode schema = specification.at(part);
        if (schema.path("enum").isArray() && !Types.contain(schema.get("enum"), value)) {
            differences.add(new Difference(Kind.ENUM_VALUE, part, value.asText(), value, recording, pointer));
        }
        if (value.isTextual()
                && schema.path("pattern").isTextual()
                && !Types.matches(schema.get("pattern").textValue(), value.textValue())) {
            differences.add(new Difference(Kind.PATTERN, part, "", value, recording, pointer));
        }
        if (value.isObject()) {
            for (JsonNode name : schema.path("required")) {
                if (!value.has(name.asText())) {
                    differences.add(new Difference(
                            Kind.MISSING,
                            part,
                            name.asText(),
                            value,
                            recording,
                            pointer.appendProperty(name.asText())));
                }
            }
        }
    }

    private void compareProperty(
            List<JsonPointer> parts, String name, JsonNode value, Recording recording, JsonPointer object) {
        boolean isName = Recording.isName(name);
        JsonPointer pointer = object.appendProperty(isName ? name : "*");
        List<JsonPointer> specified = parts.stream()
                .map(part -> part.appendProperty("properties").appendProperty(name))
                .filter(property -> specification.at(property).isObject())
                .toList();
        if (!specified.isEmpty()) {
            specified.forEach(property -> compare(property, value, recording, pointer));
            return;
        }
        List<JsonPointer> additional = parts.stream()
                .map(part -> part.appendProperty("additionalProperties"))
                .filter(schema -> specification.at(schema).isObject())
                .toList();
        if (!additional.isEmpty()) {
            additional.forEach(schema -> compare(schema, value, recording, pointer));
            return;
        }
        // An object without properties may have any, and so may one that says so.
        boolean closed = parts.stream().anyMatch(part -> specification.at(part).has("properties"))
                && parts.stream().noneMatch(part -> specification
                        .at(part)
                        .path("additionalProperties")
                        .asBoolean());
        if (closed) {
            JsonPointer owner = parts.stream()
                    .filter(part -> specification.at(part).has("properties"))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            differences.add(new Difference(
                    isName ? Kind.PROPERTY : Kind.KEY, owner, isName ? name : "", value, recording, pointer));
        }
    }
}
