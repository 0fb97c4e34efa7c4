package io.github.greenvn;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds what a decoded answer, or a request's body, must have by its specification, and has not. */
final class RequiredProperties {

    private final ObjectMapper mapper;
    private final BiPredicate<BeanPropertyDefinition, @Nullable Object> lacks;

    private RequiredProperties(ObjectMapper mapper, BiPredicate<BeanPropertyDefinition, @Nullable Object> lacks) {
        this.mapper = mapper;
        this.lacks = lacks;
    }

    /** A blank text tells as little as none. */
    static RequiredProperties ofAnswers(ObjectMapper mapper) {
        return new RequiredProperties(
                mapper,
                (property, part) ->
                        property.isRequired() && (part == null || (part instanceof String text && text.isBlank())));
    }

    static RequiredProperties ofRequests(ObjectMapper mapper) {
        return new RequiredProperties(
                mapper,
                (property, part) -> part == null
                        && property.hasGetter()
                        && property.getGetter().hasAnnotation(RequiredInRequest.class));
    }

    /** The path of the first one missing, such as {@code data.green_vn}; null if all are there. */
    @Nullable
    String firstMissing(@Nullable Object value) {
        return value == null ? "a value" : missingIn(value, "");
    }

    private @Nullable String missingIn(Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return missingInAll(map.values(), path);
        }
        if (value instanceof Iterable<?> items) {
            return missingInAll(items, path);
        }
        if (value instanceof Enum || value.getClass().getName().startsWith("java.")) {
            return null;
        }
        BeanDescription bean = mapper.getSerializationConfig().introspect(mapper.constructType(value.getClass()));
        for (BeanPropertyDefinition property : bean.findProperties()) {
            String name = path + property.getName();
            Object part = property.hasGetter() ? property.getGetter().getValue(value) : null;
            if (lacks.test(property, part)) {
                return name;
            }
            String missing = part == null ? null : missingIn(part, name + ".");
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private @Nullable String missingInAll(Iterable<?> values, String path) {
        for (Object value : values) {
            String missing = value == null ? null : missingIn(value, path);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }
}
