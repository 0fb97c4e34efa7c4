package io.github.greenvn;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a decoded answer must have, by its specification, and has not. */
final class RequiredProperties {

    private RequiredProperties() {}

    /** The path of the first one missing, such as {@code data.green_vn}; null if all are there. */
    static @Nullable String firstMissing(ObjectMapper mapper, @Nullable Object value) {
        return value == null ? "a value" : missingIn(mapper, value, "");
    }

    private static @Nullable String missingIn(ObjectMapper mapper, Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return missingInAll(mapper, map.values(), path);
        }
        if (value instanceof Iterable<?> items) {
            return missingInAll(mapper, items, path);
        }
        if (value instanceof Enum || value.getClass().getName().startsWith("java.")) {
            return null;
        }
        BeanDescription bean = mapper.getSerializationConfig().introspect(mapper.constructType(value.getClass()));
        for (BeanPropertyDefinition property : bean.findProperties()) {
            String name = path + property.getName();
            Object part = property.hasGetter() ? property.getGetter().getValue(value) : null;
            if (property.isRequired() && (part == null || (part instanceof String text && text.isBlank()))) {
                return name;
            }
            String missing = part == null ? null : missingIn(mapper, part, name + ".");
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String missingInAll(ObjectMapper mapper, Iterable<?> values, String path) {
        for (Object value : values) {
            String missing = value == null ? null : missingIn(mapper, value, path);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }
}
