package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares two states of a parameter. */
record ParameterComparison(Findings findings, SchemaComparison schemas, Location location) {

    private static final Set<String> HANDLED_ELSEWHERE =
            Set.of("name", "in", "schema", "content", "description", "example", "examples", "required", "deprecated");

    void compare(JsonNode was, JsonNode is) {
        boolean required = is.path("required").asBoolean();
        if (was.path("required").asBoolean() != required) {
            findings.add(
                    location,
                    required ? "is required" : "is optional",
                    required,
                    required ? Impact.required(location) : Impact.optional(location, false, ""),
                    location.methods());
        }
        if (was.path("deprecated").asBoolean() != is.path("deprecated").asBoolean()) {
            findings.add(
                    location,
                    is.path("deprecated").asBoolean() ? "is deprecated" : "is not deprecated",
                    false,
                    Impact.NONE);
        }
        if (!was.path("name").equals(is.path("name"))) {
            findings.add(location, "is now called " + SchemaComparison.text(is.path("name")), false, Impact.NONE);
        }
        form(was, is);
        schemas.compare(location, was.path("schema"), is.path("schema"));
        new ContentComparison(findings, schemas, location).compare(was.path("content"), is.path("content"));
    }

    /** Compares how the value is serialised: style, explode and so on. */
    private void form(JsonNode was, JsonNode is) {
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        names.removeAll(HANDLED_ELSEWHERE);
        for (String name : names) {
            if (!was.path(name).equals(is.path(name))) {
                boolean harmless = name.startsWith("x-");
                findings.add(
                        location,
                        "`%s` %s → %s"
                                .formatted(
                                        name,
                                        SchemaComparison.text(was.path(name)),
                                        SchemaComparison.text(is.path(name))),
                        !harmless,
                        harmless ? Impact.NONE : Impact.REJECTED);
            }
        }
    }
}
