package io.github.greenvn.changes;

import org.jspecify.annotations.Nullable;

/**
 * The part of the Java API that stands for a value of the specification.
 *
 * @param model the generated class; null if it has none
 * @param property the property that holds the value; null for a whole body or a parameter
 * @param argument the method argument of a parameter; null otherwise
 */
record JavaValue(
        JavaSurface surface,
        @Nullable String model,
        @Nullable JavaProperty property,
        @Nullable String argument) {

    static final JavaValue NONE = new JavaValue(JavaSurface.EMPTY, null, null, null);

    /** Returns the value of something without a Java name, such as a header. */
    static JavaValue none(JavaSurface surface) {
        return new JavaValue(surface, null, null, null);
    }

    static JavaValue of(JavaSurface surface, @Nullable String model) {
        return new JavaValue(surface, surface.models().containsKey(String.valueOf(model)) ? model : null, null, null);
    }

    JavaValue property(String name) {
        JavaProperty found = surface.property(model, name);
        return found == null ? none(surface) : new JavaValue(surface, found.model(), found, null);
    }

    @Nullable
    String javaName(MessageType messageType) {
        if (property != null) {
            return property.member(messageType);
        }
        return argument != null ? "`" + argument + "`" : model != null ? "`" + model + "`" : null;
    }

    /** Returns the name of the enum, as in the keys of {@link SurfaceDiff}; "" for another type. */
    String enumName() {
        if (property != null && property.enumType() != null) {
            return property.enumName();
        }
        return model == null ? "" : model;
    }
}
