package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares two schemas, keyword by keyword, and those inside them. */
final class SchemaComparison {

    /** Documentation, and keywords that have a method or a class of their own. */
    private static final Set<String> NOT_LIMITS =
            Set.of(("$anchor $comment $defs $dynamicAnchor $id $schema allOf definitions description example "
                            + "examples externalDocs title additionalProperties anyOf const discriminator enum "
                            + "exclusiveMaximum exclusiveMinimum format items nullable oneOf prefixItems properties "
                            + "readOnly required type writeOnly x-aliases x-extensible-enum x-reader-tolerates-absence")
                    .split(" "));

    /** Keywords that hold one schema for the same message. */
    private static final Set<String> SCHEMAS = Set.of(
            "contains", "contentSchema", "else", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties");

    /** Keywords that hold a schema, or a list of names, for each key. */
    private static final Set<String> MAPS =
            Set.of("dependencies", "dependentRequired", "dependentSchemas", "patternProperties");

    /** A reference to what is not a file, such as a page on the web. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?!file:)[A-Za-z][A-Za-z0-9+.-]*:.*");

    private final Schemas schemasBefore;
    private final Schemas schemasAfter;
    private final Findings findings;
    private final Sameness sameness;
    private final Sameness samenessOfAll;
    private final boolean skipsSame;
    private final PropertyComparison properties;
    private final Alternatives alternatives;
    private final SubtypeComparison subtypes;
    private final ValueComparison values;
    private final SchemaQueue queue;

    SchemaComparison(Versions versions, Findings findings) {
        this.schemasBefore = new Schemas(versions.before());
        this.schemasAfter = new Schemas(versions.after());
        this.findings = findings;
        this.subtypes = new SubtypeComparison(this, versions);
        this.sameness = new Sameness(versions, null);
        this.samenessOfAll = new Sameness(versions, subtypes);
        this.skipsSame = versions.haveSameModels();
        this.properties = new PropertyComparison(this, schemasBefore, schemasAfter, findings);
        this.alternatives = new Alternatives(this, findings);
        this.values = new ValueComparison(findings);
        this.queue = new SchemaQueue(findings);
    }

    /** Compares the schemas of a part of an operation, or of its media type. */
    void compareWhole(Location location, JsonNode old, JsonNode current) {
        compare(location, old, current);
        queue.compareAll(this::comparePlain);
        subtypes.clear();
    }

    /** Returns true if two schemas are the same, with their subtypes, so that there is nothing to report. */
    boolean skips(JsonNode old, JsonNode current) {
        return skipsSame && samenessOfAll.of(old, current);
    }

    void compare(Location location, JsonNode old, JsonNode current) {
        if (skips(old, current)) {
            return;
        }
        if (isElsewhere(old) && isElsewhere(current)) {
            if (!old.equals(current)) {
                String what = "the reference %s → %s, which are not read, is another"
                        .formatted(Nodes.text(old.get("$ref")), Nodes.text(current.get("$ref")));
                findings.add(location.at(old, current), Rules.NOT_COMPARED, what);
            }
            return;
        }
        queue.add(location, old, current);
    }

    private void comparePlain(Location location, JsonNode old, JsonNode current) {
        LocatedNode plain = schemasBefore.joined(schemasBefore.plain(old), schemasAfter.plain(current));
        LocatedNode after = Merge.apart(schemasAfter.joined(schemasAfter.plain(current), plain), plain);
        LocatedNode before = Merge.apart(plain, after);
        List<JsonNode> pair = List.of(withoutNullable(before), withoutNullable(after));
        if (queue.enter(pair)) {
            compareKeywords(location.at(before, after), before, after);
            subtypes.compare(location, old, current, before, after);
        } else {
            // The schema is being compared as a whole, but null may be allowed here and not there.
            nullable(location, before, after);
        }
    }

    private static boolean isElsewhere(JsonNode schema) {
        return ELSEWHERE.matcher(schema.path("$ref").asText()).matches();
    }

    private static LocatedNode withoutNullable(LocatedNode schema) {
        LocatedNode copy = LocatedNode.copyOf(schema);
        copy.remove("nullable");
        return copy;
    }

    private void compareKeywords(Location location, LocatedNode before, LocatedNode after) {
        findings.recordModels(location);
        OperationComparison.promise(findings, location, before, after);
        if (alternatives.compareWrapped(location, before, after)) {
            return;
        }
        compareOwn(location, before, after);
        alternatives.compare(location, before, after);
        parts(location.at(before, after, "allOf"), Nodes.list(before.path("allOf")), Nodes.list(after.path("allOf")));
    }

    /** Compares the keywords of two schemas, other than their alternatives and parts. */
    void compareOwn(Location location, LocatedNode before, LocatedNode after) {
        if (values.compareTypes(location, before, after)) {
            compareLimits(location, before, after);
            values.compareValues(location, before, after);
            properties.compare(location, before, after);
            items(location, before, after);
            entries(location.inside("{}"), before, after);
        }
    }

    /** Compares the limits of an {@code allOf} that cannot be merged. */
    private void parts(Location location, List<JsonNode> old, List<JsonNode> current) {
        old.removeIf(part -> removeFirst(current, other -> sameness.of(part, other)) != null);
        for (JsonNode part : old) {
            JsonNode other =
                    removeFirst(current, each -> Nodes.names(each, each).equals(Nodes.names(part, part)));
            if (other == null) {
                part(location, Rules.ALL_OF_REMOVED, "was removed from `allOf`", part);
            } else {
                compare(location, part, other);
            }
        }
        current.forEach(part -> part(location, Rules.ALL_OF_ADDED, "was added to `allOf`", part));
    }

    private void part(Location location, Rule rule, String verb, JsonNode part) {
        findings.add(location, rule, Nodes.text(part) + " " + verb, Impact.of(location, rule), location.typeKeys());
    }

    private static @Nullable JsonNode removeFirst(List<JsonNode> parts, Predicate<JsonNode> condition) {
        JsonNode found = parts.stream().filter(condition).findFirst().orElse(null);
        parts.remove(found);
        return found;
    }

    LocatedNode plainBefore(JsonNode schema) {
        return schemasBefore.plain(schema);
    }

    LocatedNode plainAfter(JsonNode schema) {
        return schemasAfter.plain(schema);
    }

    /** Returns true if two schemas are the same once they are normalised. */
    boolean isSame(JsonNode old, JsonNode current) {
        return sameness.of(old, current) || sameness.of(schemasBefore.plain(old), schemasAfter.plain(current));
    }

    /** Returns true if a schema and one of the alternatives that stand for it in the other state are the same. */
    boolean isSame(LocatedNode alone, JsonNode alternative, boolean added) {
        return added
                ? sameness.of(alone, schemasAfter.plain(alternative))
                : sameness.of(schemasBefore.plain(alternative), alone);
    }

    private void compareLimits(Location location, LocatedNode before, LocatedNode after) {
        Set<String> keywords = Nodes.names(before, after);
        keywords.removeAll(NOT_LIMITS);
        if (location.isParameter()) {
            // What a parameter means that is left out is compared with the parameter.
            keywords.remove("default");
        }
        for (String keyword : keywords) {
            JsonNode old = before.path(keyword);
            JsonNode current = after.path(keyword);
            Location here = location.at(before, after, keyword);
            if (SCHEMAS.contains(keyword) && old.isObject() && current.isObject()) {
                compare(here.inside("<" + keyword + ">"), old, current);
            } else if (MAPS.contains(keyword) && old.isObject() && current.isObject()) {
                map(here, keyword, old, current);
            } else if (keyword.endsWith("imum") || !isSameLimit(keyword, old, current)) {
                values.compareKeyword(here, keyword, before, after);
            }
        }
        nullable(location, before, after);
    }

    private boolean isSameLimit(String keyword, JsonNode old, JsonNode current) {
        return Set.of("not", "if").contains(keyword)
                ? sameness.of(Schemas.withoutOrder(old), Schemas.withoutOrder(current))
                : sameness.of(old, current);
    }

    /** Compares whether a value may be null; that of a property is compared with its presence. */
    private void nullable(Location location, LocatedNode before, LocatedNode after) {
        if (!location.isProperty()
                && before.has("nullable") != after.has("nullable")
                && Schemas.allowsAnything(before) == Schemas.allowsAnything(after)) {
            properties.nullable(location.at(before, after, "nullable"), after.has("nullable"), false, false);
        }
    }

    private void map(Location location, String keyword, JsonNode before, JsonNode after) {
        for (String key : Nodes.names(before, after)) {
            JsonNode old = before.path(key);
            JsonNode current = after.path(key);
            Location here = location.inside("<" + keyword + " " + key + ">").at(before, after, key);
            if (old.isObject() && current.isObject()) {
                compare(here, old, current);
            } else {
                values.compareKeyword(
                        here, keyword, of(keyword, Schemas.sorted(old)), of(keyword, Schemas.sorted(current)));
            }
        }
    }

    private static LocatedNode of(String keyword, JsonNode value) {
        LocatedNode node = new LocatedNode(null);
        if (!value.isMissingNode()) {
            node.set(keyword, value);
        }
        return node;
    }

    /** Compares the schemas of a list's elements, which those of its first positions may precede. */
    private void items(Location location, LocatedNode before, LocatedNode after) {
        int positions = Math.max(
                before.path("prefixItems").size(), after.path("prefixItems").size());
        for (int i = 0; i < positions; i++) {
            compare(location.inside("[" + i + "]").at(before, after, "prefixItems"), item(before, i), item(after, i));
        }
        if (before.has("items") || after.has("items")) {
            compare(location.inside("[]"), before.path("items"), after.path("items"));
        }
    }

    private static JsonNode item(LocatedNode list, int position) {
        JsonNode own = list.path("prefixItems").path(position);
        return own.isMissingNode() ? list.path("items") : own;
    }

    private void entries(Location location, LocatedNode before, LocatedNode after) {
        JsonNode old = before.path("additionalProperties");
        JsonNode current = after.path("additionalProperties");
        boolean closed = Nodes.isFalse(old);
        boolean closes = Nodes.isFalse(current);
        Location here = location.at(before, after, "additionalProperties");
        if (closed != closes) {
            findings.add(
                    here,
                    closes ? Rules.CLOSED : Rules.OPENED,
                    closes ? "other properties are not allowed" : "other properties are allowed",
                    Impact.of(here, closes ? Rules.CLOSED : Rules.OPENED),
                    here.typeKeys());
        } else if (old.isObject() || current.isObject()) {
            compare(here, old, current);
        }
    }
}
