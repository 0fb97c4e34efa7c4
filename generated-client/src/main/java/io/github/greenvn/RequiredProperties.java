package io.github.greenvn;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds what a decoded answer, or a request's body, must have by its specification, and has not. */
final class RequiredProperties {

    /** More than any body of sense; {@link Json} reads no deeper. */
    private static final int MAX_DEPTH = 64;

    private final ObjectMapper mapper;
    private final boolean ofRequests;
    private final BiPredicate<BeanPropertyDefinition, @Nullable Object> lacks;

    private RequiredProperties(
            ObjectMapper mapper, boolean ofRequests, BiPredicate<BeanPropertyDefinition, @Nullable Object> lacks) {
        this.mapper = mapper;
        this.ofRequests = ofRequests;
        this.lacks = lacks;
    }

    static RequiredProperties ofAnswers(ObjectMapper mapper) {
        return new RequiredProperties(
                mapper,
                false,
                (property, part) -> property.isRequired()
                        && (part == null
                                || (part instanceof String text && text.isBlank() && has(property, NeverBlank.class))));
    }

    static RequiredProperties ofRequests(ObjectMapper mapper) {
        return new RequiredProperties(
                mapper, true, (property, part) -> part == null && has(property, RequiredInRequest.class));
    }

    private static boolean has(BeanPropertyDefinition property, Class<? extends Annotation> annotation) {
        return property.hasGetter() && property.getGetter().hasAnnotation(annotation);
    }

    /** The path of the first one missing, such as {@code data.green_vn}; null if all are there. */
    @Nullable
    String firstMissing(@Nullable Object value) {
        return value == null ? "a value" : missingIn(value, "", 0);
    }

    private @Nullable String missingIn(Object value, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "the body is nested more than " + MAX_DEPTH + " deep, or contains itself");
        }
        if (value instanceof Map<?, ?> map) {
            return missingInAll(map.values(), path, depth + 1);
        }
        if (value instanceof Iterable<?> items) {
            return missingInAll(items, path, depth + 1);
        }
        if (value instanceof Enum || value.getClass().getName().startsWith("java.")) {
            return null;
        }
        BeanDescription bean = mapper.getSerializationConfig().introspect(mapper.constructType(value.getClass()));
        Discriminators type = ofRequests ? Discriminators.of(value.getClass()) : null;
        if (type != null && !type.allow(value)) {
            return "a type for " + path + type.property() + " that the specification names";
        }
        for (BeanPropertyDefinition property : bean.findProperties()) {
            String name = path + property.getName();
            Object part = property.hasGetter() ? property.getGetter().getValue(value) : null;
            if (lacks.test(property, part)) {
                return name;
            }
            String missing = part == null ? null : missingIn(part, name + ".", depth + 1);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private @Nullable String missingInAll(Iterable<?> values, String path, int depth) {
        for (Object value : values) {
            String missing = value == null ? null : missingIn(value, path, depth);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }
}
