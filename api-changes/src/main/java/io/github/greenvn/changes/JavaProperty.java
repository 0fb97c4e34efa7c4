package io.github.greenvn.changes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A property of a generated class.
 *
 * @param owner the class
 * @param name what the specification calls it
 * @param type its Java type
 * @param model the generated class of the value, or of the values in its list or map; null if there is none
 * @param enumType the enum inside the owner that is the value, or those in its list or map; null if there is none
 * @param constants the constants of that enum, by their values
 */
record JavaProperty(
        String owner,
        String name,
        String field,
        String getter,
        String type,
        @Nullable String model,
        @Nullable String enumType,
        Map<String, String> constants) {

    String key() {
        return owner + "." + name;
    }

    /** As a caller writes it. */
    String enumName() {
        return owner + "." + enumType;
    }

    /** Where a caller meets it: the fluent setter of a request, the getter of an answer. */
    String member(Side side) {
        return side == Side.REQUEST
                ? "`%s.%s(%s)`".formatted(owner, field, type)
                : "`%s.%s()`".formatted(owner, getter);
    }
}
