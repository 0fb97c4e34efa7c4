package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** Finds the schema of a place in a value. */
final class SchemaWalk {

    private SchemaWalk() {}

    /** {@return where the schema of a place is, below that of the whole value; a missing place if there is none} */
    static JsonPointer to(OpenApiFile file, JsonPointer schema, JsonPointer place) {
        JsonPointer here = file.resolve(schema);
        if (place.matches()) {
            return here;
        }
        JsonPointer below = file.at(here).has("items")
                ? here.appendProperty("items")
                : here.appendProperty("properties").appendProperty(place.getMatchingProperty());
        return to(file, below, place.tail());
    }

    static boolean requires(JsonNode schema, String property) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }
}
