package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Normalises schemas of OpenAPI 3.0 and 3.1, so that equivalent ones are equal. */
final class Schemas {

    private final Spec spec;

    Schemas(Spec spec) {
        this.spec = spec;
    }

    /** Returns a schema without $ref, allOf, const and type null, and with numeric exclusive bounds. */
    ObjectNode plain(JsonNode schema) {
        JsonNode resolved = spec.resolve(schema);
        ObjectNode plain = resolved.isObject() ? resolved.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (resolved.isBoolean() && !resolved.booleanValue()) {
            plain.putObject("not");
        }
        JsonNode parts = plain.remove("allOf");
        if (parts != null) {
            parts.forEach(part -> merge(plain, plain(part)));
        }
        onlyAlternative(plain);
        type(plain);
        if (plain.has("const")) {
            plain.putArray("enum").add(plain.remove("const"));
        }
        bound(plain, "minimum", "exclusiveMinimum");
        bound(plain, "maximum", "exclusiveMaximum");
        return plain;
    }

    private static void merge(ObjectNode into, ObjectNode part) {
        part.properties().forEach(entry -> {
            JsonNode present = into.get(entry.getKey());
            if (present == null) {
                into.set(entry.getKey(), entry.getValue());
            } else if (entry.getKey().equals("properties")) {
                entry.getValue().properties().forEach(property -> ((ObjectNode) present)
                        .putIfAbsent(property.getKey(), property.getValue()));
            } else if (entry.getKey().equals("required")) {
                Set<JsonNode> all = new LinkedHashSet<>();
                present.forEach(all::add);
                entry.getValue().forEach(all::add);
                into.putArray("required").addAll(all);
            }
        });
    }

    /** Replaces one alternative beside null, which is a nullable reference in 3.1, by that alternative. */
    private void onlyAlternative(ObjectNode schema) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            List<JsonNode> others = new ArrayList<>();
            schema.path(keyword).forEach(others::add);
            boolean withNull = others.removeIf(one -> one.path("type").asText().equals("null"));
            if (withNull && others.size() == 1) {
                schema.remove(keyword);
                merge(schema, plain(others.get(0)));
            } else if (withNull) {
                schema.putArray(keyword).addAll(others);
            }
            if (withNull) {
                schema.put("nullable", true);
            }
        }
    }

    private static void type(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            Set<String> names = new LinkedHashSet<>();
            types.forEach(type -> names.add(type.asText()));
            if (names.remove("null")) {
                schema.put("nullable", true);
            }
            schema.put("type", String.join(" or ", names.stream().sorted().toList()));
        }
        if (!schema.path("nullable").asBoolean()) {
            schema.remove("nullable");
        }
        if (schema.get("enum") instanceof ArrayNode values && schema.has("nullable")) {
            for (int i = values.size() - 1; i >= 0; i--) {
                if (values.get(i).isNull()) {
                    values.remove(i);
                }
            }
        }
    }

    private static void bound(ObjectNode schema, String bound, String exclusive) {
        if (schema.path(exclusive).isBoolean()) {
            boolean open = schema.remove(exclusive).booleanValue();
            if (open && schema.has(bound)) {
                schema.set(exclusive, schema.remove(bound));
            }
        }
    }
}
