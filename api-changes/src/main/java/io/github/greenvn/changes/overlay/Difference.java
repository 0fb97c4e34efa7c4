package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * A difference of a recorded response from the specification.
 *
 * @param at the location in the specification that has to change
 * @param name the name there of what is new or missing; empty if the kind says all
 * @param value the value that the response has; a missing node if there is none
 * @param pointer the location in the response, such as "/body/data/green_vn"
 */
record Difference(Kind kind, JsonPointer at, String name, JsonNode value, Recording recording, JsonPointer pointer) {

    /** The form of what the recorder writes in place of a text. */
    private static final Pattern REPLACED = Pattern.compile("text-[0-9]+");

    enum Kind {
        /** A status that the operation does not have. */
        STATUS,
        /** A media type that the response does not have. */
        MEDIA_TYPE,
        /** A property that the schema does not have. */
        PROPERTY,
        /** The same, of a name that looks like data, as the keys of a map do. */
        KEY,
        /** A required property that is absent. */
        MISSING,
        /** Null, of a schema that does not allow it. */
        NULL,
        /** A value that the enum does not have. */
        ENUM_VALUE,
        /** A value of another type. */
        TYPE,
        /** A text that the pattern does not match. */
        PATTERN
    }

    /** {@return true if no change of the specification is made for it, as its value is not one to add} */
    boolean isNote() {
        return kind == Kind.ENUM_VALUE
                && (value.isContainerNode() || REPLACED.matcher(name).matches());
    }

    /** {@return true if both are of the same thing in the specification} */
    boolean isLike(Difference other) {
        return kind == other.kind && at.equals(other.at) && name.equals(other.name);
    }
}
