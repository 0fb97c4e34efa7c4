package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Merges a part of an {@code allOf} into the schema that has it. */
final class Merge {

    /** The keywords that two parts can both have without one that means both, each with those that belong to it. */
    private static final Map<String, List<String>> APART = new LinkedHashMap<>();

    static {
        Stream.of(("oneOf anyOf not type format multipleOf pattern contentEncoding contentMediaType contentSchema "
                                + "dependencies dependentRequired prefixItems propertyNames unevaluatedItems "
                                + "unevaluatedProperties")
                        .split(" "))
                .forEach(name -> APART.put(name, List.of(name)));
        APART.put("if", List.of("if", "then", "else"));
        APART.put("contains", List.of("contains", "minContains", "maxContains"));
    }

    private Merge() {}

    /**
     * Adds the limits of a part to those of a schema; both are normalised. Limits that no single schema can have go into
     * its {@code allOf}.
     */
    static void into(LocatedNode schema, LocatedNode part) {
        LocatedNode rest = LocatedNode.copyOf(part);
        JsonNode others = rest.remove("allOf");
        APART.forEach((keyword, group) -> {
            if (rest.has(keyword) && conflict(keyword, schema, rest)) {
                move(schema, group, schema);
                move(rest, group, schema);
            }
        });
        bound(schema, rest, "minimum", "exclusiveMinimum");
        bound(schema, rest, "maximum", "exclusiveMaximum");
        rest.properties().forEach(each -> {
            String keyword = each.getKey();
            JsonNode present = schema.path(keyword);
            JsonNode added = each.getValue();
            JsonNode merged = present.isMissingNode() || present.equals(added) ? added : both(keyword, present, added);
            schema.put(
                    keyword,
                    merged,
                    present.isMissingNode() ? LocatedNode.source(part, keyword) : LocatedNode.source(schema, keyword));
        });
        if (others != null) {
            others.forEach(each -> into(schema, (LocatedNode) each));
        }
    }

    /** Returns true if both have the keyword, and no single value means both. */
    private static boolean conflict(String keyword, LocatedNode schema, LocatedNode part) {
        JsonNode present = schema.path(keyword);
        JsonNode added = part.path(keyword);
        return present.isMissingNode()
                ? isApart(keyword, schema)
                : !present.equals(added)
                        && !(keyword.equals("type") && !types(present, added).isEmpty());
    }

    /** Returns true if a part of a schema's {@code allOf} has the keyword. */
    private static boolean isApart(String keyword, JsonNode schema) {
        return Nodes.list(schema.path("allOf")).stream().anyMatch(each -> each.has(keyword));
    }

    /** Returns a schema with those keywords in its {@code allOf} that another has there. */
    static LocatedNode apart(LocatedNode schema, LocatedNode other) {
        if (!other.has("allOf")) {
            return schema;
        }
        LocatedNode copy = LocatedNode.copyOf(schema);
        APART.forEach((keyword, group) -> {
            if (isApart(keyword, other)) {
                move(copy, group, copy);
            }
        });
        return copy;
    }

    /** Returns the types that are both of some types and of others. */
    private static String types(JsonNode present, JsonNode added) {
        Set<String> both = new TreeSet<>();
        for (String one : present.asText().split(" or ", -1)) {
            for (String other : added.asText().split(" or ", -1)) {
                if (one.equals(other) || (one + other).matches("integernumber|numberinteger")) {
                    both.add(one.equals(other) ? one : "integer");
                }
            }
        }
        return String.join(" or ", both);
    }

    /** Moves keywords of a schema to the {@code allOf} of one, unless that has them already. */
    private static void move(LocatedNode from, List<String> keywords, LocatedNode to) {
        LocatedNode moved = new LocatedNode(LocatedNode.source(from));
        for (String keyword : keywords) {
            if (from.has(keyword)) {
                Source source = LocatedNode.source(from, keyword);
                moved.put(keyword, from.remove(keyword), source);
            }
        }
        Set<JsonNode> all = new LinkedHashSet<>();
        to.path("allOf").forEach(all::add);
        if (!moved.isEmpty() && all.add(moved)) {
            to.set("allOf", JsonNodeFactory.instance.arrayNode().addAll(all));
        }
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
            case "type" -> TextNode.valueOf(types(present, added));
            case "uniqueItems" -> present.asBoolean() ? present : added;
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
        boolean open = present.isBoolean() ? present.booleanValue() : Nodes.isFalse(added);
        return open ? added : present;
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

    /** Removes that an own bound is excluded if the other one is stricter. */
    private static void bound(LocatedNode schema, LocatedNode part, String bound, String exclusive) {
        JsonNode present = schema.path(bound);
        JsonNode added = part.path(bound);
        if (present.isNumber() && added.isNumber() && present.decimalValue().compareTo(added.decimalValue()) != 0) {
            boolean ownIsStricter = both(bound, present, added).equals(present);
            (ownIsStricter ? part : schema).remove(exclusive);
        }
    }

    private static boolean greater(JsonNode one, JsonNode other) {
        return one.decimalValue().compareTo(other.decimalValue()) > 0;
    }
}
