package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
            case STATUS -> update(at, TextNode.valueOf("Seen in a recording."), name, "description");
            case MEDIA_TYPE -> update(at, mediaType(difference, values), "content", name);
            case HEADER -> update(at, TextNode.valueOf("string"), "headers", name, "schema", "type");
            case PROPERTY -> update(at, schema(values), "properties", name);
            case KEY -> update(at, schema(values), "additionalProperties");
            case MISSING -> makeOptional(at, name);
            case NULL -> specification.parts(at).forEach(this::allowNull);
            case ENUM_VALUE -> addEnumValue(at, difference.value());
            case TYPE -> overlay.replace(at, ofOtherType(at, values), description);
            case PATTERN -> overlay.replace(at, withoutPattern(at), description);
        }
    }

    /** Sets a property of the object at a location, which is nested if there are several names. */
    private void update(JsonPointer at, JsonNode value, String... names) {
        JsonNode update = value;
        for (int i = names.length - 1; i >= 0; i--) {
            update = JsonNodeFactory.instance.objectNode().set(names[i], update);
        }
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
                    .filter(each -> resembles(differences(each, bodies, difference)))
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

    /** {@return true if all bodies have the properties that are required, with their types} */
    private static boolean resembles(List<Difference> differences) {
        return differences.stream().noneMatch(each -> each.kind() == Kind.TYPE || each.kind() == Kind.MISSING);
    }

    private void makeOptional(JsonPointer owner, String property) {
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        specification.at(owner).path("required").forEach(name -> {
            if (!name.asText().equals(property)) {
                others.add(name);
            }
        });
        overlay.remove(owner.appendProperty("required"), description);
        if (!others.isEmpty()) {
            update(owner, others, "required");
        }
    }

    private void allowNull(JsonPointer part) {
        JsonNode schema = specification.at(part);
        JsonNode type = schema.path("type");
        if (specification.is30()) {
            update(part, JsonNodeFactory.instance.booleanNode(true), "nullable");
            return;
        }
        Specification.ALTERNATIVES.stream()
                .map(part::appendProperty)
                .filter(alternatives -> specification.at(alternatives).isArray())
                .forEach(alternatives -> overlay.update(
                        alternatives, JsonNodeFactory.instance.objectNode().put("type", "null"), description));
        if (schema.path("enum").isArray()) {
            overlay.update(part.appendProperty("enum"), JsonNodeFactory.instance.nullNode(), description);
        }
        if (type.isArray()) {
            overlay.update(part.appendProperty("type"), TextNode.valueOf("null"), description);
        } else if (type.isTextual()) {
            update(part, JsonNodeFactory.instance.arrayNode().add(type).add("null"), "type");
        }
    }

    /** Adds a value, and the name of its constant if the schema names those. */
    private void addEnumValue(JsonPointer at, JsonNode value) {
        overlay.update(at.appendProperty("enum"), value, description);
        if (specification.at(at).has("x-enum-varnames")) {
            String name = value.asText().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
            TextNode constant = TextNode.valueOf(name.replaceFirst("^(?=[0-9])", "VALUE_"));
            overlay.update(at.appendProperty("x-enum-varnames"), constant, description);
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

    private ObjectNode withoutPattern(JsonPointer at) {
        ObjectNode schema = specification.at(at).deepCopy();
        schema.remove("pattern");
        return schema;
    }
}
