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
    /** The pairs that the walk is inside of: a schema may hold itself. */
    private final Set<List<ObjectNode>> inside = new HashSet<>();

    SchemaComparison(Spec before, Spec after, Findings findings) {
        this.before = new Schemas(before);
        this.after = new Schemas(after);
        this.findings = findings;
        this.properties = new PropertyComparison(this, this.before, this.after, findings);
    }

    void compare(Place place, JsonNode old, JsonNode current) {
        ObjectNode was = before.plain(old);
        ObjectNode is = after.plain(current);
        List<ObjectNode> pair =
                List.of(was.deepCopy().without("nullable"), is.deepCopy().without("nullable"));
        if (!inside.add(pair)) {
            return;
        }
        findings.meet(place);
        if (!was.path("type").equals(is.path("type"))) {
            was.retain("type");
            is.retain("type");
        }
        keywords(place, was, is);
        values(place, was.path("enum"), is.path("enum"));
        properties.compare(place, was, is);
        inner(place.inside("[]"), was.path("items"), is.path("items"));
        entries(place.inside("{}"), was.path("additionalProperties"), is.path("additionalProperties"));
        alternatives(place, "oneOf", was, is);
        alternatives(place, "anyOf", was, is);
        discriminator(place, was.path("discriminator"), is.path("discriminator"));
        inside.remove(pair);
    }

    private void keywords(Place place, ObjectNode was, ObjectNode is) {
        Set<String> keywords = new TreeSet<>();
        was.fieldNames().forEachRemaining(keywords::add);
        is.fieldNames().forEachRemaining(keywords::add);
        if (place.isProperty()) {
            keywords.remove("nullable");
        }
        for (String keyword : keywords) {
            JsonNode old = was.path(keyword);
            JsonNode current = is.path(keyword);
            Direction direction = Keyword.direction(keyword, place.side(), old, current);
            String what = "`%s` %s → %s".formatted(keyword, text(old), text(current));
            String[] keys = keyword.matches("type|format") ? keys(place) : new String[0];
            if (direction != Direction.SAME) {
                String meaning = keyword.equals("default") ? Meaning.omitted(place) : Meaning.of(place, direction);
                findings.add(place, what, place.side().isBrokenBy(direction), meaning, keys);
            } else if (Keyword.isNote(keyword) && !old.equals(current)) {
                note(place, keyword, was, current.asBoolean());
            }
        }
    }

    private void note(Place place, String keyword, ObjectNode was, boolean on) {
        if (keyword.equals("deprecated")) {
            findings.add(place, on ? "is deprecated" : "is not deprecated any more", false, Meaning.deprecated(on));
            return;
        }
        List<String> constants = new ArrayList<>();
        was.path("enum").forEach(value -> constants.add(place.before().enumName() + "=" + value.asText()));
        findings.add(place, "`" + keyword + "` has changed", false, Meaning.NOTHING, constants.toArray(String[]::new));
    }

    /** What in Java may follow from a change of what a value is: another type of a property, or of a method. */
    private static String[] keys(Place place) {
        JavaProperty property = place.before().property();
        boolean inMethod = property == null && !place.isProperty();
        return property != null
                ? new String[] {property.key()}
                : inMethod ? new String[] {place.methods()} : new String[0];
    }

    static String text(JsonNode value) {
        return value.isMissingNode() ? "none" : value.isTextual() ? "`" + value.textValue() + "`" : "`" + value + "`";
    }

    private void values(Place place, JsonNode was, JsonNode is) {
        if (was.isMissingNode() != is.isMissingNode()) {
            Direction direction = was.isMissingNode() ? Direction.NARROWER : Direction.WIDER;
            String what = was.isMissingNode()
                    ? "takes listed values only: " + text(is)
                    : "takes any value, not only " + text(was);
            findings.add(place, what, place.side().isBrokenBy(direction), Meaning.of(place, direction), keys(place));
            return;
        }
        Set<JsonNode> old = new LinkedHashSet<>();
        was.forEach(old::add);
        Set<JsonNode> current = new LinkedHashSet<>();
        is.forEach(current::add);
        for (JsonNode value : old) {
            if (!current.contains(value)) {
                findings.add(
                        place,
                        "the value " + text(value) + " is gone",
                        place.side() == Side.REQUEST,
                        Meaning.valueGone(place),
                        place.before().enumName() + "=" + value.asText());
            }
        }
        for (JsonNode value : current) {
            if (!old.contains(value)) {
                findings.add(
                        place,
                        "the value " + text(value) + " is new",
                        place.side() == Side.RESPONSE,
                        Meaning.valueAdded(place),
                        "+" + place.after().enumName() + "=" + value.asText());
            }
        }
    }

    private void inner(Place place, JsonNode was, JsonNode is) {
        if (!was.isMissingNode() || !is.isMissingNode()) {
            compare(place, was, is);
        }
    }

    private void entries(Place place, JsonNode was, JsonNode is) {
        boolean closed = was.isBoolean() && !was.booleanValue();
        boolean closes = is.isBoolean() && !is.booleanValue();
        if (closed != closes) {
            Direction direction = closes ? Direction.NARROWER : Direction.WIDER;
            findings.add(
                    place,
                    closes ? "other properties are refused" : "other properties are allowed",
                    place.side().isBrokenBy(direction),
                    Meaning.of(place, direction),
                    keys(place));
        } else if (was.isObject() || is.isObject()) {
            compare(place, was, is);
        }
    }

    private void alternatives(Place place, String keyword, ObjectNode was, ObjectNode is) {
        Map<String, JsonNode> old = named(was.path(keyword));
        Map<String, JsonNode> current = named(is.path(keyword));
        old.forEach((name, schema) -> {
            JsonNode counterpart = current.get(name);
            if (counterpart == null) {
                findings.add(
                        place,
                        "is never a `" + name + "`",
                        place.side() == Side.REQUEST,
                        Meaning.of(place, Direction.NARROWER));
            } else {
                compare(place.alternative(name), schema, counterpart);
            }
        });
        current.keySet().stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> findings.add(
                        place,
                        "may be a `" + name + "`",
                        place.side() == Side.RESPONSE,
                        Meaning.of(place, Direction.WIDER)));
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

    private void discriminator(Place place, JsonNode was, JsonNode is) {
        String old = was.path("propertyName").asText() + names(was);
        String current = is.path("propertyName").asText() + names(is);
        if (!old.equals(current)) {
            findings.add(
                    place,
                    "the discriminator `%s` → `%s`".formatted(old, current),
                    true,
                    Meaning.of(place, Direction.OTHER));
        }
    }

    private static String names(JsonNode discriminator) {
        JsonNode mapping = discriminator.path("mapping");
        return mapping.isMissingNode() ? "" : " " + mapping.toString().replaceAll("\"[^\"]*[/#]", "\"");
    }
}
