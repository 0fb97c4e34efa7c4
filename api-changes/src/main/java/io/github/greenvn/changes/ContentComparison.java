package io.github.greenvn.changes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Compares the media types of a body, and the schemas of those that are on both sides. */
record ContentComparison(Findings findings, SchemaComparison schemas, Place place) {

    void compare(JsonNode was, JsonNode is) {
        was.fieldNames().forEachRemaining(type -> {
            if (!is.has(type)) {
                findings.add(place, "the media type `" + type + "` is gone", true, Meaning.of(place, Direction.OTHER));
            } else if (was.at(schemaOf(type)).isObject()
                    || is.at(schemaOf(type)).isObject()) {
                schemas.compare(place, was.at(schemaOf(type)), is.at(schemaOf(type)));
            }
        });
        is.fieldNames().forEachRemaining(type -> {
            if (!was.has(type)) {
                findings.add(place, "the media type `" + type + "` is new", false, Meaning.NOTHING);
            }
        });
    }

    private static JsonPointer schemaOf(String type) {
        return JsonPointer.empty().appendProperty(type).appendProperty("schema");
    }
}
