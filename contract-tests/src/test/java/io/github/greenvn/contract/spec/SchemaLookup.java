package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.spec.OpenApiFile;

/** Finds the schema of a part of a value. */
final class SchemaLookup {

    private SchemaLookup() {}

    /** {@return the location of the schema of the part at that location, below the schema of the whole value} */
    static JsonPointer to(OpenApiFile file, JsonPointer schema, JsonPointer location) {
        JsonPointer here = file.resolve(schema);
        if (location.matches()) {
            return here;
        }
        JsonPointer below = file.at(here).has("items")
                ? here.appendProperty("items")
                : here.appendProperty("properties").appendProperty(location.getMatchingProperty());
        return to(file, below, location.tail());
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
