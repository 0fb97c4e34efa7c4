package io.github.greenvn.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** The specification of a JSON value, as far as a generated type has it. Internal. */
@FunctionalInterface
public interface Schema {

    /** The schema of values that have no parts to compare. */
    Schema ANY = (value, path) -> 0;

    /**
     * Reports the differences between a response and this schema. It allocates nothing if there are none.
     *
     * @param response the response
     * @param differences gets each difference, as often as the response has it
     */
    default void compare(JsonNode response, Differences differences) {
        if (compare(response, Path.UNREPORTED) > 0) {
            compare(response, Path.root(differences));
        }
    }

    /**
     * Reports the differences between a value and this schema.
     *
     * @param value the value
     * @param path its location
     * @return the number of differences
     */
    int compare(JsonNode value, Path path);
}
