package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the types, the listed values and the single keywords of two normalised schemas. */
record ValueComparison(Findings findings) {

    /** The formats whose values each format allows too. */
    private static final Map<String, Set<String>> WIDER_FORMATS = Map.of(
            "int32", Set.of("int64", "bigint"),
            "int64", Set.of("bigint"),
            "float", Set.of("double"),
            "date", Set.of("date-time"),
            "time", Set.of("date-time"));

    /** The types whose values are several texts if they are sent as text. */
    private static final Set<String> STRUCTURES = Set.of("array", "object");

    /** Reports another type or format; returns false if no other keyword is comparable. */
    boolean compareTypes(Location location, LocatedNode before, LocatedNode after) {
        Set<String> old = types(before);
        Set<String> current = types(after);
        if (old.equals(current)) {
            Rule rule =
                    format(before.path("format").asText(), after.path("format").asText());
            report(location, rule, "format", before, after);
            return true;
        }
        Rule rule = rule(covers(current, old), covers(old, current));
        Set<String> read = location.messageType() == MessageType.REQUEST ? current : old;
        boolean asText = location.text()
                && (read.isEmpty() || read.contains("string"))
                && Collections.disjoint(old, STRUCTURES)
                && Collections.disjoint(current, STRUCTURES);
        report(location, asText ? Rules.TYPE_SAME_TEXT : rule, "type", before, after);
        if (!Collections.disjoint(old, current) && before.has("format") && after.has("format")) {
            Rule format =
                    format(before.path("format").asText(), after.path("format").asText());
            report(location, format, "format", before, after);
        }
        if (asText && Collections.disjoint(old, current)) {
            boolean request = location.messageType() == MessageType.REQUEST;
            Rule format = request
                    ? format("", after.path("format").asText())
                    : format(before.path("format").asText(), "");
            report(location, format, "format", before, after);
        }
        return asText || (!rule.equals(Rules.TYPE_OTHER) && !before.isEmpty() && !after.isEmpty());
    }

    private void report(Location location, @Nullable Rule rule, String keyword, LocatedNode before, LocatedNode after) {
        if (rule != null) {
            Location here = location.at(before, after, keyword);
            String what = Nodes.change(keyword, before.path(keyword), after.path(keyword));
            findings.add(here, rule, what, Impact.of(here, rule), here.typeKeys());
        }
    }

    static Set<String> types(LocatedNode schema) {
        return schema.has("type") ? Set.of(schema.get("type").asText().split(" or ", -1)) : Set.of();
    }

    /** Returns true if each value of some types is one of other types; no type allows any value. */
    private static boolean covers(Set<String> wider, Set<String> narrower) {
        return wider.isEmpty()
                || (!narrower.isEmpty()
                        && narrower.stream()
                                .allMatch(type ->
                                        wider.contains(type) || (type.equals("integer") && wider.contains("number"))));
    }

    private static Rule rule(boolean wider, boolean narrower) {
        return wider ? Rules.TYPE_WIDER : narrower ? Rules.TYPE_NARROWER : Rules.TYPE_OTHER;
    }

    private static @Nullable Rule format(String before, String after) {
        if (before.equals(after)) {
            return null;
        }
        return rule(
                after.isEmpty() || WIDER_FORMATS.getOrDefault(before, Set.of()).contains(after),
                before.isEmpty() || WIDER_FORMATS.getOrDefault(after, Set.of()).contains(before));
    }

    /** Compares a keyword that only limits values, or that is only documentation. */
    void compareKeyword(Location location, String keyword, LocatedNode before, LocatedNode after) {
        JsonNode old = before.path(keyword);
        JsonNode current = after.path(keyword);
        if (keyword.equals("deprecated")) {
            deprecated(findings, location, old, current);
        } else if (keyword.startsWith("x-")) {
            String[] constants = Nodes.list(before.path("enum")).stream()
                    .map(value -> location.before().enumName() + "=" + value.asText())
                    .toArray(String[]::new);
            findings.add(location, Rules.EXTENSION, Report.code(keyword) + " has changed", Impact.NONE, constants);
        } else {
            Keyword known = Keyword.named(keyword);
            Rule rule = known == null ? Rules.UNKNOWN_KEYWORD : known.rule(old, current);
            if (rule == null) {
                rule = exclusive(keyword, before, after, known);
            }
            if (rule != null) {
                String impact = keyword.equals("default") ? Impact.omitted(location) : Impact.of(location, rule);
                findings.add(location, rule, Nodes.change(keyword, old, current), impact);
            }
        }
    }

    /** Reports that a value or a parameter is deprecated, or no longer. */
    static void deprecated(Findings findings, Location location, JsonNode old, JsonNode current) {
        boolean on = current.asBoolean();
        if (old.asBoolean() != on) {
            findings.add(
                    location,
                    Rules.DEPRECATED,
                    on ? "is deprecated" : "is no longer deprecated",
                    Impact.deprecated(on));
        }
    }

    /** Compares whether a bound that is the same is allowed itself. */
    private static @Nullable Rule exclusive(
            String keyword, LocatedNode before, LocatedNode after, @Nullable Keyword known) {
        String flag = "exclusive" + keyword.substring(0, 1).toUpperCase(Locale.ROOT) + keyword.substring(1);
        if (known == null || before.has(flag) == after.has(flag)) {
            return null;
        }
        return Objects.requireNonNull(after.has(flag) ? known.narrower() : known.wider());
    }

    /** Compares the values that an enum or a const lists, and those of x-extensible-enum. */
    void compareValues(Location location, LocatedNode before, LocatedNode after) {
        Location here = location.at(before, after, "enum");
        JsonNode old = before.path("enum");
        JsonNode current = after.path("enum");
        if (old.isMissingNode() != current.isMissingNode()) {
            Rule rule = old.isMissingNode() ? Rules.ENUM_ADDED : Rules.ENUM_REMOVED;
            String what = old.isMissingNode()
                    ? "takes listed values only: " + Nodes.text(current)
                    : "takes any value, not only " + Nodes.text(old);
            findings.add(here, rule, what, Impact.of(here, rule), here.typeKeys());
        } else {
            each(here, old, current);
        }
        open(location.at(before, after, "x-extensible-enum"), before, after);
    }

    private void each(Location location, JsonNode before, JsonNode after) {
        Set<JsonNode> old = listed(location, before);
        Set<JsonNode> current = listed(location, after);
        boolean others = !old.isEmpty() && old.stream().noneMatch(current::contains);
        for (JsonNode value : old) {
            if (!current.contains(value)) {
                findings.add(
                        location,
                        others ? Rules.CONST_CHANGED : Rules.VALUE_REMOVED,
                        "the value " + Nodes.text(value) + " was removed",
                        Impact.valueRemoved(location),
                        location.before().enumName() + "=" + value.asText());
            }
        }
        for (JsonNode value : current) {
            if (!old.contains(value)) {
                findings.add(
                        location,
                        Rules.VALUE_ADDED,
                        "the value " + Nodes.text(value) + " was added",
                        Impact.valueAdded(location),
                        "+" + location.after().enumName() + "=" + value.asText());
            }
        }
    }

    private static Set<JsonNode> listed(Location location, JsonNode values) {
        Set<JsonNode> all = new LinkedHashSet<>();
        Nodes.list(values).forEach(value -> all.add(location.text() ? TextNode.valueOf(value.asText()) : value));
        return all;
    }

    private void open(Location location, LocatedNode before, LocatedNode after) {
        Set<JsonNode> old = new LinkedHashSet<>(Nodes.list(before.path("x-extensible-enum")));
        Set<JsonNode> current = new LinkedHashSet<>(Nodes.list(after.path("x-extensible-enum")));
        old.stream()
                .filter(value -> after.has("x-extensible-enum") && !current.contains(value))
                .forEach(value -> findings.add(
                        location,
                        Rules.OPEN_VALUE_REMOVED,
                        "the value " + Nodes.text(value) + " of `x-extensible-enum` was removed",
                        Impact.valueRemoved(location)));
        current.stream()
                .filter(value -> before.has("x-extensible-enum") && !old.contains(value))
                .forEach(value -> findings.add(
                        location,
                        Rules.OPEN_VALUE_ADDED,
                        "the value " + Nodes.text(value) + " of `x-extensible-enum` was added",
                        Impact.NONE));
    }
}
