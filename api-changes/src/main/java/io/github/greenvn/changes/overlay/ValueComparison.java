package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares recorded values with schemas, and keeps the values that each schema had. */
final class ValueComparison {

    private final Specification specification;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<JsonPointer, List<JsonNode>> values = new HashMap<>();

    ValueComparison(Specification specification) {
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

    /** Compares a value with the schema at a location, which may be a reference; of alternatives, with the one that fits best. */
    void compare(JsonPointer schema, JsonNode value, Recording recording, JsonPointer pointer) {
        ValueComparison best = specification.variants(specification.resolve(schema), value).stream()
                .map(parts -> {
                    ValueComparison comparison = new ValueComparison(specification);
                    comparison.compare(schema, parts, value, recording, pointer);
                    return comparison;
                })
                .min(Comparator.<ValueComparison, Boolean>comparing(comparison -> comparison.isOfOtherType(pointer))
                        .thenComparing(comparison -> comparison.differences.size()))
                .orElseThrow();
        differences.addAll(best.differences);
        best.values.forEach((location, seen) ->
                values.computeIfAbsent(location, none -> new ArrayList<>()).addAll(seen));
        values.computeIfAbsent(schema, none -> new ArrayList<>()).add(value);
    }

    private boolean isOfOtherType(JsonPointer pointer) {
        return differences.stream()
                .anyMatch(each -> each.kind() == Kind.TYPE && each.pointer().equals(pointer));
    }

    private void compare(
            JsonPointer schema, List<JsonPointer> parts, JsonNode value, Recording recording, JsonPointer pointer) {
        if (value.isNull()) {
            if (!specification.allowNull(parts)) {
                JsonPointer target = specification.resolve(schema);
                differences.add(new Difference(Kind.NULL, target, "", value, recording, pointer));
            }
            return;
        }
        if (parts.stream().anyMatch(part -> !Types.allow(specification.at(part), value))) {
            differences.add(new Difference(Kind.TYPE, schema, "", value, recording, pointer));
            return;
        }
        parts.forEach(part -> comparePart(part, parts, value, recording, pointer));
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

    /** Compares a value with the keywords of one of its schemas that are about that value itself. */
    private void comparePart(
            JsonPointer part, List<JsonPointer> parts, JsonNode value, Recording recording, JsonPointer pointer) {
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
                if (!value.has(name.asText()) && !isWriteOnly(parts, name.asText())) {
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

    private boolean isWriteOnly(List<JsonPointer> parts, String name) {
        return parts.stream()
                .map(part -> part.appendProperty("properties").appendProperty(name))
                .map(property -> specification.at(specification.resolve(property)))
                .anyMatch(property -> property.path("writeOnly").asBoolean());
    }

    private void compareProperty(
            List<JsonPointer> parts, String name, JsonNode value, Recording recording, JsonPointer object) {
        JsonPointer pointer = object.appendProperty(Recording.isName(name) ? name : "*");
        List<JsonPointer> specified =
                parts.stream().flatMap(part -> specified(part, name)).toList();
        specified.forEach(property -> compare(property, value, recording, pointer));
        List<JsonPointer> closed = parts.stream()
                .filter(part -> specified(part, name).findAny().isEmpty())
                .filter(part ->
                        additional(part).isBoolean() && !additional(part).booleanValue())
                .toList();
        if (!closed.isEmpty()) {
            closed.forEach(part -> addProperty(part, name, value, recording, pointer));
        } else if (specified.isEmpty()) {
            compareAdditional(parts, name, value, recording, pointer);
        }
    }

    /** {@return the locations of what a schema says of the property of that name} */
    private Stream<JsonPointer> specified(JsonPointer part, String name) {
        JsonPointer patterns = part.appendProperty("patternProperties");
        Stream<JsonPointer> matching = Specification.names(specification.at(patterns))
                .filter(pattern -> Types.matches(pattern, name))
                .map(patterns::appendProperty);
        return Stream.concat(
                Stream.of(part.appendProperty("properties").appendProperty(name))
                        .filter(property -> !specification.at(property).isMissingNode()),
                matching);
    }

    private JsonNode additional(JsonPointer part) {
        return specification.at(part).path("additionalProperties");
    }

    /** Compares the value of a property that no schema specifies and none forbids. */
    private void compareAdditional(
            List<JsonPointer> parts, String name, JsonNode value, Recording recording, JsonPointer pointer) {
        List<JsonPointer> schemas =
                parts.stream().filter(part -> additional(part).isObject()).toList();
        schemas.forEach(part -> compare(part.appendProperty("additionalProperties"), value, recording, pointer));
        // An object without properties may have any, and so may one that says so.
        if (schemas.isEmpty()
                && parts.stream().noneMatch(part -> additional(part).asBoolean())) {
            parts.stream()
                    .filter(part -> specification.at(part).has("properties"))
                    .reduce((first, last) -> last)
                    .ifPresent(owner -> addProperty(owner, name, value, recording, pointer));
        }
    }

    private void addProperty(JsonPointer owner, String name, JsonNode value, Recording recording, JsonPointer pointer) {
        Difference difference = Recording.isName(name)
                ? new Difference(Kind.PROPERTY, owner, name, value, recording, pointer)
                : new Difference(Kind.KEY, owner, "", value, recording, pointer);
        differences.add(difference);
    }
}
