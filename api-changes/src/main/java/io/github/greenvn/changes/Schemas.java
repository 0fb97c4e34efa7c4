package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Normalises schemas of OpenAPI 3.0 and 3.1, so that equivalent ones are equal. */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The maximum depth of nested allOf: a schema that is part of itself has no meaning. */
    private static final int MAX_DEPTH = 100;

    private final Spec spec;
    private final boolean is31;
    /** The normalised targets of references. */
    private final Map<String, LocatedNode> targets = new HashMap<>();
    /** The other normalised schemas: many places may lead to one. */
    private final IdentityHashMap<JsonNode, LocatedNode> known = new IdentityHashMap<>();

    private int depth;

    Schemas(Spec spec) {
        this.spec = spec;
        this.is31 = spec.root().path("openapi").asText().startsWith("3.1");
    }

    /**
     * Returns a schema without $ref, allOf, const and type null. Several types are one text, such
     * as "integer or string"; an exclusive bound is the bound, and "exclusiveMinimum: true" as in OpenAPI 3.0.
     */
    LocatedNode plain(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        boolean alone = reference.isTextual() && (schema.size() == 1 || !is31);
        LocatedNode plain = alone ? targets.get(reference.textValue()) : known.get(schema);
        if (plain != null) {
            return plain;
        }
        if (alone) {
            plain = computed(spec.resolve(schema));
            targets.put(reference.textValue(), plain);
        } else {
            plain = computed(schema);
            known.put(schema, plain);
        }
        return plain;
    }

    private LocatedNode computed(JsonNode schema) {
        LocatedNode plain = LocatedNode.copyOf(schema);
        if (schema.isBoolean() && !schema.booleanValue()) {
            plain.set("not", NODES.objectNode());
        }
        if (plain.has("const")) {
            plain.put("enum", NODES.arrayNode().add(plain.get("const")), LocatedNode.source(plain, "const"));
            plain.remove("const");
        }
        type(plain);
        bounds(plain);
        List<JsonNode> parts = Nodes.list(schema.path("allOf"));
        plain.remove("allOf");
        if (plain.has("$ref")) {
            // In OpenAPI 3.1, what is beside a reference limits its target.
            parts.add(0, NODES.objectNode().set("$ref", plain.remove("$ref")));
        }
        if (!parts.isEmpty()) {
            if (++depth > MAX_DEPTH) {
                throw new IllegalArgumentException("a schema of " + spec.path().getFileName() + " is part of itself");
            }
            boolean isNotNull = isNotNull(plain);
            for (JsonNode part : parts) {
                LocatedNode plainPart = joined(plain(part), NODES.missingNode());
                isNotNull |= isNotNull(plainPart);
                Merge.into(plain, plainPart);
            }
            depth--;
            // In OpenAPI 3.0, nullable beside allOf is meant to allow null, whatever the parts say.
            if (isNotNull && is31 && !schema.has("nullable")) {
                plain.remove("nullable");
            }
        }
        alternatives(plain, "oneOf");
        alternatives(plain, "anyOf");
        type(plain);
        bounds(plain);
        return plain;
    }

    private static void bounds(LocatedNode schema) {
        bound(schema, "minimum", "exclusiveMinimum", 1);
        bound(schema, "maximum", "exclusiveMaximum", -1);
    }

    private static boolean isNotNull(LocatedNode schema) {
        return schema.has("type") && !schema.has("nullable");
    }

    /** Replaces the alternative null, with the only one beside it, and alternatives that are nothing but types. */
    private void alternatives(LocatedNode schema, String keyword) {
        List<JsonNode> others = new ArrayList<>();
        schema.path(keyword).forEach(others::add);
        boolean withNull = others.removeIf(one -> one.path("type").asText().equals("null"));
        if (withNull) {
            schema.set("nullable", BooleanNode.TRUE);
            schema.set(keyword, NODES.arrayNode().addAll(others));
        }
        if (withNull && others.size() == 1) {
            schema.remove(keyword);
            Merge.into(schema, plain(others.get(0)));
        } else if (!others.isEmpty() && !schema.has("type") && others.stream().allMatch(Schemas::isOnlyType)) {
            ArrayNode types = NODES.arrayNode();
            others.forEach(each -> types.add(each.get("type")));
            schema.put("type", types, LocatedNode.source(schema, keyword));
            schema.remove(keyword);
        }
    }

    /** Returns a normalised schema with the keywords of its only alternative, unless another schema has alternatives too. */
    LocatedNode joined(LocatedNode schema, JsonNode other) {
        LocatedNode joined = LocatedNode.copyOf(schema);
        for (String keyword : List.of("oneOf", "anyOf")) {
            int times = 0;
            while (joined.path(keyword).size() == 1 && !other.has(keyword) && times++ < MAX_DEPTH) {
                Merge.into(joined, plain(joined.remove(keyword).path(0)));
            }
        }
        return joined;
    }

    private static boolean isOnlyType(JsonNode schema) {
        return schema.size() == 1 && schema.path("type").isTextual();
    }

    private static void type(LocatedNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            Set<String> names = new TreeSet<>();
            types.forEach(type -> names.add(type.asText()));
            if (names.remove("null")) {
                schema.set("nullable", BooleanNode.TRUE);
            }
            if (names.isEmpty()) {
                schema.remove("type");
            } else {
                schema.set("type", TextNode.valueOf(String.join(" or ", names)));
            }
        }
        if (!schema.path("nullable").asBoolean()) {
            schema.remove("nullable");
        } else if (schema.get("enum") instanceof ArrayNode values) {
            ArrayNode others = NODES.arrayNode();
            values.forEach(value -> {
                if (!value.isNull()) {
                    others.add(value);
                }
            });
            schema.set("enum", others);
        }
    }

    private static void bound(LocatedNode schema, String bound, String exclusive, int step) {
        JsonNode limit = schema.path(exclusive);
        if (limit.isNumber()) {
            int difference = schema.path(bound).isNumber()
                    ? limit.decimalValue().compareTo(schema.get(bound).decimalValue()) * step
                    : 0;
            if (difference >= 0) {
                schema.put(bound, limit, LocatedNode.source(schema, exclusive));
                schema.set(exclusive, BooleanNode.TRUE);
            } else {
                schema.remove(exclusive);
            }
        } else if (!limit.asBoolean() || !schema.has(bound)) {
            schema.remove(exclusive);
        }
        if (schema.has(exclusive) && schema.path("type").asText().equals("integer")) {
            schema.set(bound, NODES.numberNode(schema.get(bound).decimalValue().add(BigDecimal.valueOf(step))));
            schema.remove(exclusive);
        }
    }

    /** Returns a schema without documentation, and without the order of names, types and listed values. */
    static JsonNode withoutOrder(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode copy = NODES.objectNode();
        schema.properties().forEach(each -> {
            JsonNode value = each.getValue();
            switch (each.getKey()) {
                case "$comment", "description", "example", "examples", "externalDocs", "title" -> {}
                case "required", "enum", "type" -> copy.set(each.getKey(), sorted(value));
                case "properties", "patternProperties" -> {
                    ObjectNode properties = copy.putObject(each.getKey());
                    value.properties().forEach(one -> properties.set(one.getKey(), withoutOrder(one.getValue())));
                }
                case "allOf", "anyOf", "oneOf" -> {
                    ArrayNode parts = copy.putArray(each.getKey());
                    value.forEach(part -> parts.add(withoutOrder(part)));
                }
                case "items", "not" -> copy.set(each.getKey(), withoutOrder(value));
                default -> copy.set(each.getKey(), value);
            }
        });
        return copy;
    }

    /** Returns the values of a list in an order of their own; another value as it is. */
    static JsonNode sorted(JsonNode value) {
        if (!value.isArray()) {
            return value;
        }
        List<JsonNode> all = Nodes.list(value);
        all.sort(Comparator.comparing(JsonNode::toString));
        return NODES.arrayNode().addAll(all);
    }

    /** Returns true for a schema that allows values of any type, null too. */
    static boolean allowsAnything(LocatedNode schema) {
        return Stream.of("type", "enum", "oneOf", "anyOf", "allOf").noneMatch(schema::has);
    }

    /** Returns the names of a schema's required properties. */
    static Set<String> required(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }
}
