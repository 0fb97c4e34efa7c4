package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares a parameter with itself. */
record ParameterComparison(Findings findings, SchemaComparison schemas, Place place) {

    private static final Set<String> NOT_HERE =
            Set.of("name", "in", "schema", "content", "description", "example", "examples", "required", "deprecated");

    void compare(JsonNode was, JsonNode is) {
        boolean required = is.path("required").asBoolean();
        if (was.path("required").asBoolean() != required) {
            findings.add(
                    place,
                    required ? "is required" : "is optional",
                    required,
                    required ? Meaning.needed(place) : Meaning.absent(place, false, ""),
                    place.methods());
        }
        if (was.path("deprecated").asBoolean() != is.path("deprecated").asBoolean()) {
            findings.add(
                    place,
                    is.path("deprecated").asBoolean() ? "is deprecated" : "is not deprecated",
                    false,
                    Meaning.NOTHING);
        }
        if (!was.path("name").equals(is.path("name"))) {
            findings.add(place, "is called " + SchemaComparison.text(is.path("name")), false, Meaning.NOTHING);
        }
        form(was, is);
        schemas.compare(place, was.path("schema"), is.path("schema"));
        new ContentComparison(findings, schemas, place).compare(was.path("content"), is.path("content"));
    }

    /** How the value is written into the request: style, explode and their like. */
    private void form(JsonNode was, JsonNode is) {
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        names.removeAll(NOT_HERE);
        for (String name : names) {
            if (!was.path(name).equals(is.path(name))) {
                boolean harmless = name.startsWith("x-");
                findings.add(
                        place,
                        "`%s` %s → %s"
                                .formatted(
                                        name,
                                        SchemaComparison.text(was.path(name)),
                                        SchemaComparison.text(is.path(name))),
                        !harmless,
                        harmless ? Meaning.NOTHING : Meaning.REFUSED);
            }
        }
    }
}
