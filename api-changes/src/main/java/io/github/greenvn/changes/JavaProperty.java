package io.github.greenvn.changes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A property of a generated class.
 *
 * @param owner the class
 * @param name its name in the specification
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

    /** Returns the name of the enum, as a caller writes it. */
    String enumName() {
        return owner + "." + enumType;
    }

    /** Returns the member that a caller uses: the fluent setter of a request, the getter of a response. */
    String member(MessageType messageType) {
        return messageType == MessageType.REQUEST
                ? "`%s.%s(%s)`".formatted(owner, field, type)
                : "`%s.%s()`".formatted(owner, getter);
    }
}
