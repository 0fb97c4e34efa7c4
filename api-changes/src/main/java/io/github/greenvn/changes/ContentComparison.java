package io.github.greenvn.changes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Compares the media types of a body, and the schemas of those that are in both states. */
record ContentComparison(Findings findings, SchemaComparison schemas, Location location) {

    void compare(JsonNode was, JsonNode is) {
        was.fieldNames().forEachRemaining(type -> {
            if (!is.has(type)) {
                findings.add(
                        location,
                        "the media type `" + type + "` was removed",
                        true,
                        Impact.of(location, Direction.OTHER));
            } else if (was.at(schemaOf(type)).isObject()
                    || is.at(schemaOf(type)).isObject()) {
                schemas.compare(location, was.at(schemaOf(type)), is.at(schemaOf(type)));
            }
        });
        is.fieldNames().forEachRemaining(type -> {
            if (!was.has(type)) {
                findings.add(location, "the media type `" + type + "` was added", false, Impact.NONE);
            }
        });
    }

    private static JsonPointer schemaOf(String type) {
        return JsonPointer.empty().appendProperty(type).appendProperty("schema");
    }
}
