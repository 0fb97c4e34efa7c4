package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas, keyword by keyword, and those inside them. */
final class SchemaComparison {

    private final Schemas schemasBefore;
    private final Schemas schemasAfter;
    private final Findings findings;
    private final PropertyComparison properties;
    /** The pairs being compared: a schema may contain itself. */
    private final Set<List<ObjectNode>> inside = new HashSet<>();

    SchemaComparison(Spec before, Spec after, Findings findings) {
        this.schemasBefore = new Schemas(before);
        this.schemasAfter = new Schemas(after);
        this.findings = findings;
        this.properties = new PropertyComparison(this, this.schemasBefore, this.schemasAfter, findings);
    }

    void compare(Location location, JsonNode old, JsonNode current) {
        ObjectNode before = schemasBefore.plain(old);
        ObjectNode after = schemasAfter.plain(current);
        List<ObjectNode> pair =
                List.of(before.deepCopy().without("nullable"), after.deepCopy().without("nullable"));
        if (!inside.add(pair)) {
            return;
        }
        findings.recordModels(location);
        if (!before.path("type").equals(after.path("type"))) {
            before.retain("type");
            after.retain("type");
        }
        keywords(location, before, after);
        values(location, before.path("enum"), after.path("enum"));
        properties.compare(location, before, after);
        inner(location.inside("[]"), before.path("items"), after.path("items"));
        entries(location.inside("{}"), before.path("additionalProperties"), after.path("additionalProperties"));
        alternatives(location, "oneOf", before, after);
        alternatives(location, "anyOf", before, after);
        discriminator(location, before.path("discriminator"), after.path("discriminator"));
        inside.remove(pair);
    }

    private void keywords(Location location, ObjectNode before, ObjectNode after) {
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        if (location.isProperty()) {
            keywords.remove("nullable");
        }
        for (String keyword : keywords) {
            JsonNode old = before.path(keyword);
            JsonNode current = after.path(keyword);
            Direction direction = Keyword.direction(keyword, location.messageType(), old, current);
            String what = "`%s` %s → %s".formatted(keyword, text(old), text(current));
            String[] keys = keyword.matches("type|format") ? keys(location) : new String[0];
            if (direction != Direction.SAME) {
                String impact = keyword.equals("default") ? Impact.omitted(location) : Impact.of(location, direction);
                findings.add(location, what, location.messageType().isBrokenBy(direction), impact, keys);
            } else if (Keyword.isNote(keyword) && !old.equals(current)) {
                note(location, keyword, before, current.asBoolean());
            }
        }
    }

    private void note(Location location, String keyword, ObjectNode before, boolean on) {
        if (keyword.equals("deprecated")) {
            findings.add(location, on ? "is deprecated" : "is no longer deprecated", false, Impact.deprecated(on));
            return;
        }
        List<String> constants = new ArrayList<>();
        before.path("enum").forEach(value -> constants.add(location.before().enumName() + "=" + value.asText()));
        findings.add(location, "`" + keyword + "` has changed", false, Impact.NONE, constants.toArray(String[]::new));
    }

    /** Returns the Java changes that another type of a value explains: of a property, or of a method. */
    private static String[] keys(Location location) {
        JavaProperty property = location.before().property();
        boolean inMethod = property == null && !location.isProperty();
        return property != null
                ? new String[] {property.key()}
                : inMethod ? new String[] {location.methods()} : new String[0];
    }

    static String text(JsonNode value) {
        return value.isMissingNode() ? "none" : value.isTextual() ? "`" + value.textValue() + "`" : "`" + value + "`";
    }

    private void values(Location location, JsonNode before, JsonNode after) {
        if (before.isMissingNode() != after.isMissingNode()) {
            Direction direction = before.isMissingNode() ? Direction.NARROWER : Direction.WIDER;
            String what = before.isMissingNode()
                    ? "takes listed values only: " + text(after)
                    : "takes any value, not only " + text(before);
            findings.add(
                    location,
                    what,
                    location.messageType().isBrokenBy(direction),
                    Impact.of(location, direction),
                    keys(location));
            return;
        }
        Set<JsonNode> old = new LinkedHashSet<>();
        before.forEach(old::add);
        Set<JsonNode> current = new LinkedHashSet<>();
        after.forEach(current::add);
        for (JsonNode value : old) {
            if (!current.contains(value)) {
                findings.add(
                        location,
                        "the value " + text(value) + " was removed",
                        location.messageType() == MessageType.REQUEST,
                        Impact.valueRemoved(location),
                        location.before().enumName() + "=" + value.asText());
            }
        }
        for (JsonNode value : current) {
            if (!old.contains(value)) {
                findings.add(
                        location,
                        "the value " + text(value) + " was added",
                        location.messageType() == MessageType.RESPONSE,
                        Impact.valueAdded(location),
                        "+" + location.after().enumName() + "=" + value.asText());
            }
        }
    }

    private void inner(Location location, JsonNode before, JsonNode after) {
        if (!before.isMissingNode() || !after.isMissingNode()) {
            compare(location, before, after);
        }
    }

    private void entries(Location location, JsonNode before, JsonNode after) {
        boolean closed = before.isBoolean() && !before.booleanValue();
        boolean closes = after.isBoolean() && !after.booleanValue();
        if (closed != closes) {
            Direction direction = closes ? Direction.NARROWER : Direction.WIDER;
            findings.add(
                    location,
                    closes ? "other properties are not allowed" : "other properties are allowed",
                    location.messageType().isBrokenBy(direction),
                    Impact.of(location, direction),
                    keys(location));
        } else if (before.isObject() || after.isObject()) {
            compare(location, before, after);
        }
    }

    private void alternatives(Location location, String keyword, ObjectNode before, ObjectNode after) {
        Map<String, JsonNode> old = named(before.path(keyword));
        Map<String, JsonNode> current = named(after.path(keyword));
        old.forEach((name, schema) -> {
            JsonNode counterpart = current.get(name);
            if (counterpart == null) {
                findings.add(
                        location,
                        "is never a `" + name + "`",
                        location.messageType() == MessageType.REQUEST,
                        Impact.of(location, Direction.NARROWER));
            } else {
                compare(location.alternative(name), schema, counterpart);
            }
        });
        current.keySet().stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> findings.add(
                        location,
                        "may be a `" + name + "`",
                        location.messageType() == MessageType.RESPONSE,
                        Impact.of(location, Direction.WIDER)));
    }

    private static Map<String, JsonNode> named(JsonNode alternatives) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        if (alternatives instanceof ArrayNode all) {
            for (int i = 0; i < all.size(); i++) {
                String reference = all.get(i).path("$ref").asText("#" + (i + 1));
                named.put(reference.replaceFirst(".*[/#]", ""), all.get(i));
            }
        }
        return named;
    }

    private void discriminator(Location location, JsonNode before, JsonNode after) {
        String old = before.path("propertyName").asText() + names(before);
        String current = after.path("propertyName").asText() + names(after);
        if (!old.equals(current)) {
            findings.add(
                    location,
                    "the discriminator `%s` → `%s`".formatted(old, current),
                    true,
                    Impact.of(location, Direction.OTHER));
        }
    }

    private static String names(JsonNode discriminator) {
        JsonNode mapping = discriminator.path("mapping");
        return mapping.isMissingNode() ? "" : " " + mapping.toString().replaceAll("\"[^\"]*[/#]", "\"");
    }
}
