package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the subtypes of a schema that has a discriminator and does not list them as alternatives. */
final class SubtypeComparison {

    private final SchemaComparison schemas;
    private final Subtypes subtypesBefore;
    private final Subtypes subtypesAfter;
    /** The subtypes that were compared in a part of an operation: each is compared once, at the nearest place. */
    private final Set<Pair> compared = new HashSet<>();

    SubtypeComparison(SchemaComparison schemas, Versions versions) {
        this.schemas = schemas;
        this.subtypesBefore = new Subtypes(versions.before());
        this.subtypesAfter = new Subtypes(versions.after());
    }

    /** The two states of a subtype. */
    record Pair(JsonNode old, JsonNode current) {}

    /** Returns the subtypes that both states of a schema have, by their names. */
    Map<String, Pair> pairs(JsonNode old, JsonNode current) {
        Map<String, JsonNode> others = subtypesAfter.of(current);
        Map<String, Pair> pairs = new LinkedHashMap<>();
        subtypesBefore.of(old).forEach((name, subtype) -> {
            JsonNode other = others.get(name);
            if (other != null) {
                pairs.put(name, new Pair(subtype, other));
            }
        });
        return pairs;
    }

    /** Compares what the subtypes add to a schema, which is normalised too. */
    void compare(Location location, JsonNode old, JsonNode current, LocatedNode before, LocatedNode after) {
        if (!before.has("discriminator") || !after.has("discriminator")) {
            return;
        }
        pairs(old, current).forEach((name, pair) -> {
            if (!compared.add(pair)) {
                return;
            }
            LocatedNode subtypeBefore = LocatedNode.copyOf(schemas.plainBefore(pair.old()));
            LocatedNode subtypeAfter = LocatedNode.copyOf(schemas.plainAfter(pair.current()));
            removeShared(subtypeBefore, subtypeAfter, before, after);
            schemas.compare(location.alternative(name), subtypeBefore, subtypeAfter);
        });
    }

    /** Ends the comparison of a part of an operation. */
    void clear() {
        compared.clear();
    }

    /** Removes what a subtype has of its base: the discriminator, and what is compared there. */
    private static void removeShared(
            LocatedNode subtypeBefore, LocatedNode subtypeAfter, LocatedNode before, LocatedNode after) {
        Set<String> keywords = Nodes.names(subtypeBefore, subtypeAfter);
        keywords.removeAll(List.of("properties", "required"));
        for (String keyword : keywords) {
            boolean shared = subtypeBefore.path(keyword).equals(before.path(keyword))
                    && subtypeAfter.path(keyword).equals(after.path(keyword));
            boolean changed = !subtypeBefore.path(keyword).equals(subtypeAfter.path(keyword));
            // With the discriminator of its base, a subtype would have all other subtypes.
            if (keyword.equals("nullable") || (shared && (changed || keyword.equals("discriminator")))) {
                subtypeBefore.remove(keyword);
                subtypeAfter.remove(keyword);
            }
        }
        Members own = Members.of(subtypeBefore);
        Members ownNow = Members.of(subtypeAfter);
        Members base = Members.of(before);
        Members baseNow = Members.of(after);
        for (String name : own.names(ownNow)) {
            if (own.hasSame(base, name) && ownNow.hasSame(baseNow, name)) {
                own.remove(name);
                ownNow.remove(name);
            }
        }
        own.set(subtypeBefore);
        ownNow.set(subtypeAfter);
    }

    /** The properties of an object, and the names of those that it requires. */
    private record Members(LocatedNode properties, Set<String> required) {

        static Members of(LocatedNode schema) {
            return new Members(LocatedNode.copyOf(schema.path("properties")), Schemas.required(schema));
        }

        Set<String> names(Members others) {
            Set<String> names = Nodes.names(properties, others.properties);
            names.addAll(required);
            names.addAll(others.required);
            return names;
        }

        boolean hasSame(Members others, String name) {
            return properties.path(name).equals(others.properties.path(name))
                    && required.contains(name) == others.required.contains(name);
        }

        void remove(String name) {
            properties.remove(name);
            required.remove(name);
        }

        void set(LocatedNode schema) {
            schema.put("properties", properties, LocatedNode.source(schema, "properties"));
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
    }
}
