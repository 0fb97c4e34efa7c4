package io.github.greenvn.changes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Compares the media types of a body, and the schemas of those that are in both states. */
record ContentComparison(Findings findings, SchemaComparison schemas, Location location) {

    void compare(JsonNode before, JsonNode after) {
        before.fieldNames().forEachRemaining(type -> {
            if (!after.has(type)) {
                findings.add(
                        location,
                        "the media type `" + type + "` was removed",
                        true,
                        Impact.of(location, Direction.OTHER));
            } else if (before.at(schemaOf(type)).isObject()
                    || after.at(schemaOf(type)).isObject()) {
                schemas.compare(location, before.at(schemaOf(type)), after.at(schemaOf(type)));
            }
        });
        after.fieldNames().forEachRemaining(type -> {
            if (!before.has(type)) {
                findings.add(location, "the media type `" + type + "` was added", false, Impact.NONE);
            }
        });
    }

    private static JsonPointer schemaOf(String type) {
        return JsonPointer.empty().appendProperty(type).appendProperty("schema");
    }
}
