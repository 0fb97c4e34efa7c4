package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares two states of a parameter. */
record ParameterComparison(Findings findings, SchemaComparison schemas, Location location) {

    private static final Set<String> HANDLED_ELSEWHERE =
            Set.of("name", "in", "schema", "content", "description", "example", "examples", "required", "deprecated");

    void compare(JsonNode before, JsonNode after) {
        boolean required = after.path("required").asBoolean();
        if (before.path("required").asBoolean() != required) {
            findings.add(
                    location,
                    required ? "is required" : "is optional",
                    required,
                    required ? Impact.required(location) : Impact.optional(location, false, ""),
                    location.methods());
        }
        if (before.path("deprecated").asBoolean() != after.path("deprecated").asBoolean()) {
            findings.add(
                    location,
                    after.path("deprecated").asBoolean() ? "is deprecated" : "is not deprecated",
                    false,
                    Impact.NONE);
        }
        if (!before.path("name").equals(after.path("name"))) {
            findings.add(location, "is now called " + SchemaComparison.text(after.path("name")), false, Impact.NONE);
        }
        form(before, after);
        schemas.compare(location, before.path("schema"), after.path("schema"));
        new ContentComparison(findings, schemas, location).compare(before.path("content"), after.path("content"));
    }

    /** Compares how the value is serialised: style, explode and so on. */
    private void form(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.removeAll(HANDLED_ELSEWHERE);
        for (String name : names) {
            if (!before.path(name).equals(after.path(name))) {
                boolean harmless = name.startsWith("x-");
                findings.add(
                        location,
                        "`%s` %s → %s"
                                .formatted(
                                        name,
                                        SchemaComparison.text(before.path(name)),
                                        SchemaComparison.text(after.path(name))),
                        !harmless,
                        harmless ? Impact.NONE : Impact.REJECTED);
            }
        }
    }
}
