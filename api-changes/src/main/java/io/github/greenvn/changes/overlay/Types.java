package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The types of JSON values, as schemas name them. */
final class Types {

    private static final String NULL = "null";

    private Types() {}

    /** {@return true if a schema allows the type of a value that is not null} */
    static boolean allow(JsonNode schema, JsonNode value) {
        Set<String> types = types(schema);
        String type = of(value);
        return types.isEmpty() || types.contains(type) || (type.equals("integer") && types.contains("number"));
    }

    /** {@return true if a schema, without what it refers to, allows null} */
    static boolean allowNull(JsonNode schema) {
        Set<String> types = types(schema);
        return schema.path("nullable").asBoolean()
                || ((types.isEmpty() || types.contains(NULL))
                        && (!schema.has("enum") || contain(schema.get("enum"), NullNode.getInstance())));
    }

    static boolean contain(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)
                    || (each.isNumber()
                            && value.isNumber()
                            && each.decimalValue().compareTo(value.decimalValue()) == 0)) {
                return true;
            }
        }
        return false;
    }

    /** {@return true if a pattern matches a text, or is not one of Java's} */
    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern.replaceAll("(?<!\\\\)\\$", "\\\\z"))
                    .matcher(text)
                    .find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    /**
     * {@return a schema that allows all the values, and says no more than their types}
     *
     * @param nullable true if the schema shows null as OpenAPI 3.0 does
     */
    static ObjectNode schema(List<JsonNode> values, boolean nullable) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        Set<String> types = new LinkedHashSet<>();
        values.forEach(value -> types.add(of(value)));
        boolean withNull = types.remove(NULL);
        if (types.contains("number")) {
            types.remove("integer");
        }
        if (types.size() == 1) {
            addType(schema, types.iterator().next(), values, nullable, withNull);
        }
        if (withNull && nullable) {
            schema.put("nullable", true);
        }
        return schema;
    }

    private static void addType(
            ObjectNode schema, String type, List<JsonNode> values, boolean nullable, boolean withNull) {
        if (withNull && !nullable) {
            schema.putArray("type").add(type).add(NULL);
        } else {
            schema.put("type", type);
        }
        if (type.equals("array")) {
            List<JsonNode> elements = new ArrayList<>();
            values.forEach(array -> array.forEach(elements::add));
            schema.set("items", schema(elements, nullable));
        }
        if (type.equals("object")) {
            Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
            values.forEach(object -> object.properties().forEach(property -> properties
                    .computeIfAbsent(property.getKey(), none -> new ArrayList<>())
                    .add(property.getValue())));
            addProperties(schema, properties, nullable);
        }
    }

    private static void addProperties(ObjectNode schema, Map<String, List<JsonNode>> properties, boolean nullable) {
        List<JsonNode> ofKeys = new ArrayList<>();
        properties.forEach((name, values) -> {
            if (Recording.isName(name)) {
                schema.withObjectProperty("properties").set(name, schema(values, nullable));
            } else {
                ofKeys.addAll(values);
            }
        });
        if (!ofKeys.isEmpty()) {
            schema.set("additionalProperties", schema(ofKeys, nullable));
        }
    }

    /** {@return the type of a schema in words} */
    static String name(JsonNode schema) {
        String name = String.join(" or ", types(schema));
        String nullable = schema.path("nullable").asBoolean() ? " or null" : "";
        return name.isEmpty() ? "of any type" : "of type " + name + nullable;
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        (type.isTextual() ? List.of(type) : type).forEach(name -> types.add(name.asText()));
        return types;
    }

    private static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT -> "object";
            case BOOLEAN -> "boolean";
            case NUMBER ->
                value.isIntegralNumber()
                                || value.decimalValue().stripTrailingZeros().scale() <= 0
                        ? "integer"
                        : "number";
            case NULL -> NULL;
            default -> "string";
        };
    }
}
