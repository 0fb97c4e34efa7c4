package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Adds the actions to an overlay that make the specification allow a difference. */
final class Patch {

    private final Overlay overlay;
    private final Specification specification;
    private final String description;

    /**
     * Creates a patch.
     *
     * @param specification the target of the overlay, with the earlier actions applied
     * @param description the description of the actions
     */
    Patch(Overlay overlay, Specification specification, String description) {
        this.overlay = overlay;
        this.specification = specification;
        this.description = description;
    }

    /**
     * Adds the actions.
     *
     * @param values the values to allow; if the type differs, all that the schema had
     */
    void add(Difference difference, List<JsonNode> values) {
        JsonPointer at = difference.at();
        String name = difference.name();
        switch (difference.kind()) {
            case STATUS ->
                update(at.head(), TextNode.valueOf("Seen in a recording."), "responses", name, "description");
            case MEDIA_TYPE -> update(at, mediaType(difference, values), "content", name);
            case PROPERTY -> update(at, schema(values), "properties", name);
            case KEY -> overlay.replace(at, ofOtherKeys(at, values), description);
            case MISSING -> makeOptional(at, name);
            case NULL -> specification.parts(at).forEach(this::allowNull);
            case ENUM_VALUE -> addEnumValue(at, difference.value());
            case TYPE -> overlay.replace(at, ofOtherType(at, values), description);
            case PATTERN -> overlay.replace(at, withoutPattern(at), description);
        }
    }

    /** Sets a property of the object at a location, which is nested if there are several names. */
    private void update(JsonPointer at, JsonNode value, String... names) {
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        ObjectNode owner = update;
        for (String name : List.of(names).subList(0, names.length - 1)) {
            owner = owner.putObject(name);
        }
        owner.set(names[names.length - 1], value);
        overlay.update(at, update, description);
    }

    private ObjectNode schema(List<JsonNode> values) {
        return Types.schema(values, specification.is30());
    }

    /**
     * {@return what the specification is to say of a media type: of the schemas that the operation's responses have, the one
     * that fits best, or else a new one}
     */
    private ObjectNode mediaType(Difference difference, List<JsonNode> bodies) {
        ObjectNode mediaType = JsonNodeFactory.instance.objectNode();
        if (difference.recording().text()) {
            mediaType.putObject("schema").put("type", "string");
        } else if (!difference.value().isMissingNode()) {
            JsonNode schema = schemas(difference)
                    .filter(each -> resembles(differences(each, bodies, difference), bodies))
                    .min(Comparator.comparing(
                            each -> differences(each, bodies, difference).size()))
                    .map(specification::at)
                    .orElseGet(() -> schema(bodies));
            mediaType.set("schema", schema);
        }
        return mediaType;
    }

    /** {@return the locations of the schemas of the response and of the operation's others} */
    private Stream<JsonPointer> schemas(Difference difference) {
        Recording recording = difference.recording();
        JsonPointer responses = specification
                .operation(recording.method(), recording.path())
                .orElseThrow()
                .appendProperty("responses");
        Stream<JsonPointer> others = Specification.names(specification.at(responses))
                .map(status -> specification.resolve(responses.appendProperty(status)));
        return Stream.concat(Stream.of(difference.at()), others)
                .map(response -> response.appendProperty("content"))
                .flatMap(content ->
                        Specification.names(specification.at(content)).map(content::appendProperty))
                .map(mediaType -> mediaType.appendProperty("schema"))
                .filter(schema -> specification.at(schema).isObject());
    }

    private List<Difference> differences(JsonPointer schema, List<JsonNode> bodies, Difference difference) {
        ValueComparison comparison = new ValueComparison(specification);
        bodies.forEach(body -> comparison.compare(schema, body, difference.recording(), JsonPointer.empty()));
        return comparison.differences();
    }

    /** {@return true if all bodies have the properties that are required, with their types, and not all others are new} */
    private static boolean resembles(List<Difference> differences, List<JsonNode> bodies) {
        long unknown = differences.stream()
                .filter(each -> each.kind() == Kind.PROPERTY || each.kind() == Kind.KEY)
                .filter(each -> each.pointer().tail().matches())
                .count();
        return differences.stream().noneMatch(each -> each.kind() == Kind.TYPE || each.kind() == Kind.MISSING)
                && (unknown == 0
                        || unknown < bodies.stream().mapToInt(JsonNode::size).sum());
    }

    private void makeOptional(JsonPointer owner, String property) {
        JsonPointer required = owner.appendProperty("required");
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        specification.at(required).forEach(name -> {
            if (!name.asText().equals(property)) {
                others.add(name);
            }
        });
        if (others.isEmpty()) {
            overlay.remove(required, description);
        } else {
            overlay.replace(required, others, description);
        }
    }

    private void allowNull(JsonPointer part) {
        if (specification.is30()) {
            update(part, JsonNodeFactory.instance.booleanNode(true), "nullable");
            return;
        }
        ObjectNode schema = copy(part);
        if (schema.path("enum") instanceof ArrayNode values && !Types.contain(values, NullNode.getInstance())) {
            values.addNull();
        }
        if (schema.path("type").isTextual()) {
            schema.putArray("type").add(specification.at(part).get("type"));
        }
        if (schema.path("type") instanceof ArrayNode types && !Types.allowNull(schema)) {
            types.add("null");
        }
        for (String keyword : Specification.ALTERNATIVES) {
            if (schema.path(keyword) instanceof ArrayNode alternatives
                    && specification.elements(part.appendProperty(keyword)).stream()
                            .map(each -> specification.parts(specification.resolve(each)))
                            .noneMatch(specification::allowNull)) {
                alternatives.addObject().put("type", "null");
            }
        }
        if (!schema.equals(specification.at(part))) {
            overlay.replace(part, schema, description);
        }
    }

    /** Adds a value, and the name of its constant if the schema names those. */
    private void addEnumValue(JsonPointer at, JsonNode value) {
        ArrayNode values = specification.at(at).get("enum").deepCopy();
        overlay.replace(at.appendProperty("enum"), values.add(value), description);
        if (specification.at(at).path("x-enum-varnames") instanceof ArrayNode present) {
            Set<String> others = new HashSet<>();
            present.forEach(name -> others.add(name.asText()));
            String name = value.asText()
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]+", "_")
                    .replaceFirst("^(?![A-Z])", "VALUE_");
            String constant = name;
            for (int i = 2; others.contains(constant); i++) {
                constant = name + "_" + i;
            }
            ArrayNode names = present.deepCopy();
            overlay.replace(at.appendProperty("x-enum-varnames"), names.add(constant), description);
        }
    }

    /** {@return a schema of the values, with the description and the extensions of the one at a location} */
    private ObjectNode ofOtherType(JsonPointer at, List<JsonNode> values) {
        ObjectNode schema = schema(values);
        specification.at(specification.resolve(at)).properties().forEach(property -> {
            String name = property.getKey();
            if (name.equals("description") || (name.startsWith("x-") && !name.startsWith("x-enum-"))) {
                schema.set(name, property.getValue());
            }
        });
        return schema;
    }

    private ObjectNode ofOtherKeys(JsonPointer at, List<JsonNode> values) {
        ObjectNode schema = copy(at);
        schema.set("additionalProperties", schema(values));
        return schema;
    }

    private ObjectNode withoutPattern(JsonPointer at) {
        ObjectNode schema = copy(at);
        schema.remove("pattern");
        return schema;
    }

    private ObjectNode copy(JsonPointer schema) {
        return specification.at(schema).deepCopy();
    }
}
