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

    private final Schemas before;
    private final Schemas after;
    private final Findings findings;
    private final PropertyComparison properties;
    /** The pairs being compared: a schema may contain itself. */
    private final Set<List<ObjectNode>> inside = new HashSet<>();

    SchemaComparison(Spec before, Spec after, Findings findings) {
        this.before = new Schemas(before);
        this.after = new Schemas(after);
        this.findings = findings;
        this.properties = new PropertyComparison(this, this.before, this.after, findings);
    }

    void compare(Location location, JsonNode old, JsonNode current) {
        ObjectNode was = before.plain(old);
        ObjectNode is = after.plain(current);
        List<ObjectNode> pair =
                List.of(was.deepCopy().without("nullable"), is.deepCopy().without("nullable"));
        if (!inside.add(pair)) {
            return;
        }
        findings.recordModels(location);
        if (!was.path("type").equals(is.path("type"))) {
            was.retain("type");
            is.retain("type");
        }
        keywords(location, was, is);
        values(location, was.path("enum"), is.path("enum"));
        properties.compare(location, was, is);
        inner(location.inside("[]"), was.path("items"), is.path("items"));
        entries(location.inside("{}"), was.path("additionalProperties"), is.path("additionalProperties"));
        alternatives(location, "oneOf", was, is);
        alternatives(location, "anyOf", was, is);
        discriminator(location, was.path("discriminator"), is.path("discriminator"));
        inside.remove(pair);
    }

    private void keywords(Location location, ObjectNode was, ObjectNode is) {
        Set<String> keywords = new TreeSet<>();
        was.fieldNames().forEachRemaining(keywords::add);
        is.fieldNames().forEachRemaining(keywords::add);
        if (location.isProperty()) {
            keywords.remove("nullable");
        }
        for (String keyword : keywords) {
            JsonNode old = was.path(keyword);
            JsonNode current = is.path(keyword);
            Direction direction = Keyword.direction(keyword, location.messageType(), old, current);
            String what = "`%s` %s → %s".formatted(keyword, text(old), text(current));
            String[] keys = keyword.matches("type|format") ? keys(location) : new String[0];
            if (direction != Direction.SAME) {
                String impact = keyword.equals("default") ? Impact.omitted(location) : Impact.of(location, direction);
                findings.add(location, what, location.messageType().isBrokenBy(direction), impact, keys);
            } else if (Keyword.isNote(keyword) && !old.equals(current)) {
                note(location, keyword, was, current.asBoolean());
            }
        }
    }

    private void note(Location location, String keyword, ObjectNode was, boolean on) {
        if (keyword.equals("deprecated")) {
            findings.add(location, on ? "is deprecated" : "is no longer deprecated", false, Impact.deprecated(on));
            return;
        }
        List<String> constants = new ArrayList<>();
        was.path("enum").forEach(value -> constants.add(location.before().enumName() + "=" + value.asText()));
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

    private void values(Location location, JsonNode was, JsonNode is) {
        if (was.isMissingNode() != is.isMissingNode()) {
            Direction direction = was.isMissingNode() ? Direction.NARROWER : Direction.WIDER;
            String what = was.isMissingNode()
                    ? "takes listed values only: " + text(is)
                    : "takes any value, not only " + text(was);
            findings.add(
                    location,
                    what,
                    location.messageType().isBrokenBy(direction),
                    Impact.of(location, direction),
                    keys(location));
            return;
        }
        Set<JsonNode> old = new LinkedHashSet<>();
        was.forEach(old::add);
        Set<JsonNode> current = new LinkedHashSet<>();
        is.forEach(current::add);
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

    private void inner(Location location, JsonNode was, JsonNode is) {
        if (!was.isMissingNode() || !is.isMissingNode()) {
            compare(location, was, is);
        }
    }

    private void entries(Location location, JsonNode was, JsonNode is) {
        boolean closed = was.isBoolean() && !was.booleanValue();
        boolean closes = is.isBoolean() && !is.booleanValue();
        if (closed != closes) {
            Direction direction = closes ? Direction.NARROWER : Direction.WIDER;
            findings.add(
                    location,
                    closes ? "other properties are not allowed" : "other properties are allowed",
                    location.messageType().isBrokenBy(direction),
                    Impact.of(location, direction),
                    keys(location));
        } else if (was.isObject() || is.isObject()) {
            compare(location, was, is);
        }
    }

    private void alternatives(Location location, String keyword, ObjectNode was, ObjectNode is) {
        Map<String, JsonNode> old = named(was.path(keyword));
        Map<String, JsonNode> current = named(is.path(keyword));
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

    private void discriminator(Location location, JsonNode was, JsonNode is) {
        String old = was.path("propertyName").asText() + names(was);
        String current = is.path("propertyName").asText() + names(is);
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
