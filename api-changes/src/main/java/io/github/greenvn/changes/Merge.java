package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Merges a part of an {@code allOf} into the schema that has it. */
final class Merge {

    private Merge() {}

    /** Adds the limits of a part to those of a schema; both are normalised. */
    static void into(LocatedNode schema, LocatedNode part) {
        part.properties().forEach(each -> {
            String keyword = each.getKey();
            JsonNode present = schema.path(keyword);
            JsonNode added = each.getValue();
            JsonNode merged = present.isMissingNode() || present.equals(added) ? added : both(keyword, present, added);
            schema.put(
                    keyword,
                    merged,
                    present.isMissingNode() ? LocatedNode.source(part, keyword) : LocatedNode.source(schema, keyword));
        });
    }

    private static JsonNode both(String keyword, JsonNode present, JsonNode added) {
        return switch (keyword) {
            case "properties", "patternProperties", "dependentSchemas" -> entries(present, added);
            case "required" -> union(present, added);
            case "enum" -> intersection(present, added);
            case "items", "additionalProperties" ->
                present.isBoolean() || added.isBoolean() ? stricter(present, added) : allOf(present, added);
            case "minimum", "minLength", "minItems", "minProperties" -> greater(present, added) ? present : added;
            case "maximum", "maxLength", "maxItems", "maxProperties" -> greater(present, added) ? added : present;
            case "type" -> present.asText().equals("number") ? added : present;
            case "pattern" ->
                TextNode.valueOf(String.join(" and ", new TreeSet<>(Set.of(present.asText(), added.asText()))));
            default -> present;
        };
    }

    private static JsonNode entries(JsonNode present, JsonNode added) {
        LocatedNode all = LocatedNode.copyOf(present);
        added.properties().forEach(each -> {
            JsonNode other = present.get(each.getKey());
            boolean same = other == null || other.equals(each.getValue());
            all.put(
                    each.getKey(),
                    same ? each.getValue() : allOf(other, each.getValue()),
                    other == null
                            ? LocatedNode.source(added, each.getKey())
                            : LocatedNode.source(present, each.getKey()));
        });
        return all;
    }

    private static JsonNode stricter(JsonNode present, JsonNode added) {
        return present.isBoolean() == present.asBoolean() ? added : present;
    }

    /** Returns a schema of both, each part once, so that a schema that contains itself does not grow. */
    private static JsonNode allOf(JsonNode present, JsonNode added) {
        Set<JsonNode> parts = new LinkedHashSet<>();
        for (JsonNode each : List.of(present, added)) {
            if (each.size() == 1 && each.has("allOf")) {
                each.get("allOf").forEach(parts::add);
            } else {
                parts.add(each);
            }
        }
        LocatedNode both = new LocatedNode(LocatedNode.source(present));
        both.set("allOf", JsonNodeFactory.instance.arrayNode().addAll(parts));
        return both;
    }

    private static JsonNode union(JsonNode present, JsonNode added) {
        Set<JsonNode> all = new LinkedHashSet<>();
        present.forEach(all::add);
        added.forEach(all::add);
        return JsonNodeFactory.instance.arrayNode().addAll(all);
    }

    private static JsonNode intersection(JsonNode present, JsonNode added) {
        Set<JsonNode> other = new LinkedHashSet<>();
        added.forEach(other::add);
        ArrayNode both = JsonNodeFactory.instance.arrayNode();
        present.forEach(value -> {
            if (other.contains(value)) {
                both.add(value);
            }
        });
        return both;
    }

    private static boolean greater(JsonNode one, JsonNode other) {
        return one.decimalValue().compareTo(other.decimalValue()) > 0;
    }
}
