package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the alternatives of oneOf and anyOf, and the discriminator that chooses one. */
record Alternatives(SchemaComparison schemas, Findings findings) {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    void compare(Location location, LocatedNode before, LocatedNode after) {
        compare(location.at(before, after, "oneOf"), "oneOf", before, after);
        compare(location.at(before, after, "anyOf"), "anyOf", before, after);
        JsonNode old = before.path("discriminator");
        JsonNode current = after.path("discriminator");
        if (!isSame(old, current, before, after)) {
            Location here = location.at(before, after, "discriminator");
            findings.add(
                    here,
                    Rules.DISCRIMINATOR,
                    "the discriminator %s → %s"
                            .formatted(Report.code(description(old)), Report.code(description(current))));
        }
    }

    /** Returns true for the same property and mapping, whatever the names of the schemas. */
    private boolean isSame(JsonNode old, JsonNode current, LocatedNode before, LocatedNode after) {
        JsonNode targets = old.path("mapping");
        JsonNode others = current.path("mapping");
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String keyword : List.of("oneOf", "anyOf")) {
            pairs.putAll(pairs(named(before.path(keyword)), named(after.path(keyword))));
        }
        return old.path("propertyName").equals(current.path("propertyName"))
                && Nodes.names(targets, NOTHING).equals(Nodes.names(others, NOTHING))
                && Nodes.names(targets, NOTHING).stream().allMatch(value -> {
                    String target = name(targets.path(value).asText());
                    return pairs.getOrDefault(target, target)
                            .equals(name(others.path(value).asText()));
                });
    }

    /** Returns the last part of a reference. */
    static String name(String reference) {
        return reference.replaceFirst(".*[/#](?=.)", "");
    }

    private static String description(JsonNode discriminator) {
        JsonNode mapping = discriminator.path("mapping");
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        Nodes.names(mapping, mapping).forEach(name -> sorted.set(name, mapping.get(name)));
        String names = mapping.isMissingNode() ? "" : " " + sorted.toString().replaceAll("\"[^\"]*[/#]", "\"");
        return discriminator.path("propertyName").asText() + names;
    }

    /** Reports that a schema is one of several now, or that one is left; compares the keywords beside them. */
    boolean compareWrapped(Location location, LocatedNode before, LocatedNode after) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            boolean added = isOnly(after, keyword) && isPlain(before);
            if (added || (isOnly(before, keyword) && isPlain(after))) {
                Map<String, JsonNode> all = named((added ? after : before).path(keyword));
                LocatedNode alone = added ? before : after;
                boolean isOne = all.values().stream().anyMatch(each -> schemas.isSame(alone, each, added));
                // Of the alternatives of oneOf, exactly one may fit.
                Rule one = added ? Rules.ANY_OF_ADDED : Rules.ALTERNATIVE_REMOVED;
                Rule rule = isOne && !(added && keyword.equals("oneOf")) ? one : Rules.WRAPPED;
                findings.add(
                        location.at(before, after, keyword),
                        rule,
                        (added ? "is one of several now: " : "is no longer one of several: ") + names(all),
                        Impact.of(location, rule),
                        location.typeKeys());
                Set<String> others = new HashSet<>(Nodes.names(added ? after : before, NOTHING));
                others.removeAll(List.of("oneOf", "anyOf", "discriminator", "nullable"));
                schemas.compareOwn(location, only(before, others), only(after, others));
                return true;
            }
        }
        return false;
    }

    /** Returns a schema with no other keywords than some. */
    private static LocatedNode only(LocatedNode schema, Set<String> keywords) {
        LocatedNode copy = LocatedNode.copyOf(schema);
        copy.retain(keywords);
        return copy;
    }

    private static String names(Map<String, JsonNode> alternatives) {
        return alternatives.keySet().stream().map(Report::code).collect(Collectors.joining(", "));
    }

    private static boolean isOnly(LocatedNode schema, String keyword) {
        return schema.has(keyword) && !schema.has("properties") && !schema.has("type");
    }

    private static boolean isPlain(LocatedNode schema) {
        return !schema.isEmpty() && !schema.has("oneOf") && !schema.has("anyOf");
    }

    private void compare(Location location, String keyword, LocatedNode before, LocatedNode after) {
        boolean had = before.has("oneOf") || before.has("anyOf");
        boolean has = after.has("oneOf") || after.has("anyOf");
        if (had != has && (before.has(keyword) || after.has(keyword))) {
            Rule rule = has ? Rules.ALTERNATIVES_ADDED : Rules.ALTERNATIVES_REMOVED;
            String names = names(named((has ? after : before).path(keyword)));
            findings.add(location, rule, (has ? "has to be one of: " : "need not be one of: ") + names);
            return;
        }
        Map<String, JsonNode> old = named(before.path(keyword));
        Map<String, JsonNode> current = named(after.path(keyword));
        Map<String, String> pairs = pairs(old, current);
        pairs.forEach((name, other) -> schemas.compare(
                location.alternative(name),
                Objects.requireNonNull(old.get(name)),
                Objects.requireNonNull(current.get(other))));
        old.keySet().stream()
                .filter(name -> !pairs.containsKey(name))
                .forEach(name -> findings.add(location, Rules.ALTERNATIVE_REMOVED, "is never a " + Report.code(name)));
        Rule added = keyword.equals("oneOf") ? Rules.ONE_OF_ADDED : Rules.ANY_OF_ADDED;
        current.keySet().stream()
                .filter(name -> !pairs.containsValue(name))
                .forEach(name -> findings.add(location, added, "may be a " + Report.code(name)));
    }

    private static Map<String, JsonNode> named(JsonNode alternatives) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        List<JsonNode> all = Nodes.list(alternatives);
        for (int i = 0; i < all.size(); i++) {
            String title = all.get(i).path("title").asText("#" + (i + 1));
            String name = name(reference(all.get(i)).asText(title));
            byName.put(byName.containsKey(name) ? name + " (" + (i + 1) + ")" : name, all.get(i));
        }
        return byName;
    }

    /** Returns the reference of a schema, or of its only part or alternative. */
    private static JsonNode reference(JsonNode schema) {
        return Stream.of("allOf", "oneOf", "anyOf")
                .map(schema::path)
                .filter(parts -> parts.size() == 1)
                .findFirst()
                .map(parts -> parts.path(0))
                .orElse(schema)
                .path("$ref");
    }

    /** Pairs alternatives of the same content, then of the same name. */
    private Map<String, String> pairs(Map<String, JsonNode> old, Map<String, JsonNode> current) {
        Map<String, String> pairs = new LinkedHashMap<>();
        old.forEach((name, schema) -> {
            List<String> same = new ArrayList<>(current.keySet());
            same.removeIf(other ->
                    pairs.containsValue(other) || !schemas.isSame(schema, Objects.requireNonNull(current.get(other))));
            if (!same.isEmpty()) {
                pairs.put(name, same.contains(name) ? name : same.get(0));
            }
        });
        old.keySet().stream()
                .filter(name -> !pairs.containsKey(name) && current.containsKey(name) && !pairs.containsValue(name))
                .toList()
                .forEach(name -> pairs.put(name, name));
        return pairs;
    }
}
