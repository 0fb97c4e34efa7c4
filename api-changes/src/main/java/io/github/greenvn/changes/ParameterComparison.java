package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Compares two states of a parameter. */
record ParameterComparison(Findings findings, SchemaComparison schemas, Location location) {

    private static final Set<String> HANDLED_ELSEWHERE =
            Set.of("name", "in", "schema", "content", "description", "example", "examples", "required", "deprecated");

    private static final Map<String, String> STYLES =
            Map.of("query", "form", "cookie", "form", "path", "simple", "header", "simple");

    void compare(JsonNode before, JsonNode after) {
        required(findings, location.at(before, after, "required"), before, after);
        ValueComparison.deprecated(
                findings,
                location.at(before, after, "deprecated"),
                before.path("deprecated"),
                after.path("deprecated"));
        if (!before.path("name").asText().equalsIgnoreCase(after.path("name").asText())) {
            findings.add(
                    location.at(before, after, "name"),
                    Rules.PARAMETER_RENAMED,
                    "is now called " + Nodes.text(after.path("name")),
                    Impact.NONE);
        }
        form(before, after);
        if (before.has("content") != after.has("content")) {
            findings.add(
                    location.at(before, after, after.has("content") ? "content" : "schema"),
                    Rules.SERIALISATION_CHANGED,
                    after.has("content") ? "is sent as a media type" : "is no longer sent as a media type",
                    Impact.REJECTED);
            return;
        }
        OperationComparison.promise(findings, location, before, after);
        defaults(before, after);
        schema(location.asText(), before, after);
        new ContentComparison(findings, schemas, location).compare(before.path("content"), after.path("content"));
    }

    /** Compares the default, which the service uses instead of an absent value. */
    private void defaults(JsonNode before, JsonNode after) {
        LocatedNode old = schemas.plainBefore(schema(before));
        LocatedNode current = schemas.plainAfter(schema(after));
        if (!old.path("default").equals(current.path("default"))
                && !before.path("required").asBoolean()
                && !after.path("required").asBoolean()) {
            findings.add(
                    location.at(before, after, "schema").at(old, current, "default"),
                    Rules.PARAMETER_DEFAULT_CHANGED,
                    Nodes.change("default", old.path("default"), current.path("default")),
                    Impact.omitted(location));
        }
    }

    /** Returns the schema of a parameter, or that of the media type as which it is sent. */
    private static JsonNode schema(JsonNode parameter) {
        return parameter.has("content") ? parameter.path("content").findPath("schema") : parameter.path("schema");
    }

    private void schema(Location text, JsonNode before, JsonNode after) {
        LocatedNode old = schemas.plainBefore(before.path("schema"));
        LocatedNode current = schemas.plainAfter(after.path("schema"));
        Location here = text.at(before, after, "schema");
        if (!isList(old) && isList(current) && isRepeated(after)) {
            boolean several = current.path("minItems").asInt() > 1;
            Rule rule = several ? Rules.TYPE_OTHER : Rules.TYPE_WIDER;
            findings.add(
                    here,
                    rule,
                    several ? "has to be repeated" : "may be repeated",
                    Impact.of(location, rule),
                    location.methods());
            schemas.compareWhole(here.inside("[]"), before.path("schema"), current.path("items"));
        } else {
            schemas.compareWhole(here, before.path("schema"), after.path("schema"));
        }
    }

    private static boolean isList(LocatedNode schema) {
        return schema.path("type").asText().equals("array");
    }

    /** Returns true for a parameter whose list is sent as one parameter for each value. */
    private static boolean isRepeated(JsonNode parameter) {
        return parameter.path("in").asText().equals("query")
                && value("style", parameter).equals("form")
                && value("explode", parameter).equals(true);
    }

    /** Reports that a parameter or a body is required, or no longer. */
    static void required(Findings findings, Location location, JsonNode before, JsonNode after) {
        boolean required = after.path("required").asBoolean();
        if (before.path("required").asBoolean() != required) {
            findings.add(
                    location,
                    required ? Rules.REQUIRED : Rules.OPTIONAL,
                    required ? "is required" : "is optional",
                    required ? Impact.required(location) : Impact.optional(location, false, ""),
                    location.methods());
        }
    }

    /** Compares how the value is serialised: style, explode and so on. */
    private void form(JsonNode before, JsonNode after) {
        Set<String> names = Nodes.names(before, after);
        names.removeAll(HANDLED_ELSEWHERE);
        for (String name : names) {
            if (!value(name, before).equals(value(name, after))) {
                boolean harmless = name.startsWith("x-");
                findings.add(
                        location.at(before, after, name),
                        harmless ? Rules.PARAMETER_CHANGED : Rules.SERIALISATION_CHANGED,
                        Nodes.change(name, before.path(name), after.path(name)),
                        harmless ? Impact.NONE : Impact.REJECTED);
            }
        }
    }

    private static Object value(String name, JsonNode parameter) {
        String style = parameter
                .path("style")
                .asText(STYLES.getOrDefault(parameter.path("in").asText(), ""));
        return switch (name) {
            case "style" -> style;
            case "explode" -> parameter.path(name).asBoolean(style.equals("form"));
            case "allowReserved", "allowEmptyValue" -> parameter.path(name).asBoolean();
            default -> parameter.path(name);
        };
    }
}
