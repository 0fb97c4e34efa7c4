package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares recorded values with schemas, and keeps the values that each schema had. */
final class ValueComparison {

    /** Orders by the number of values of another type, then of all differences. */
    private static final Comparator<List<Difference>> BEST = Comparator.<List<Difference>, Long>comparing(
                    differences -> differences.stream()
                            .filter(each -> each.kind() == Kind.TYPE)
                            .count())
            .thenComparing(List::size);

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
        ValueComparison best = specification.variants(specification.resolve(schema)).stream()
                .map(parts -> {
                    ValueComparison comparison = new ValueComparison(specification);
                    comparison.compare(schema, parts, value, recording, pointer);
                    return comparison;
                })
                .min(Comparator.comparing(ValueComparison::differences, BEST))
                .orElseThrow();
        differences.addAll(best.differences);
        best.values.forEach((location, seen) ->
                values.computeIfAbsent(location, none -> new ArrayList<>()).addAll(seen));
        values.computeIfAbsent(schema, none -> new ArrayList<>()).add(value);
    }

    private void compare(
            JsonPointer schema, List<JsonPointer> parts, JsonNode value, Recording recording, JsonPointer pointer) {
        if (value.isNull()) {
            if (!allowNull(parts)) {
                JsonPointer target = specification.resolve(schema);
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

    private boolean allowNull(List<JsonPointer> parts) {
        List<JsonNode> schemas = parts.stream().map(specification::at).toList();
        boolean untyped = schemas.stream().noneMatch(schema -> schema.has("type"))
                && schemas.stream()
                        .filter(schema -> schema.has("enum"))
                        .allMatch(schema -> Types.contain(schema.get("enum"), NullNode.getInstance()));
        return untyped || schemas.stream().anyMatch(Types::allowNull);
    }

    /** Compares a value with the keywords of one of the schemas that are about that value itself. */
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
