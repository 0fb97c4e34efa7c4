package io.github.greenvn.internal.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.github.greenvn.codegen.NotBlank;
import io.github.greenvn.codegen.RequiredInRequest;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds required properties that are missing from a request body or a decoded response. The properties of each class are
 * determined once. Internal.
 */
public final class RequiredProperties {

    /** The maximum depth of a body, the same as {@link Json} has for reading. */
    private static final int MAX_DEPTH = 64;

    private final ObjectMapper mapper;
    private final boolean ofRequests;
    private final Map<Class<?>, Model> models = new ConcurrentHashMap<>();

    private RequiredProperties(ObjectMapper mapper, boolean ofRequests) {
        this.mapper = mapper;
        this.ofRequests = ofRequests;
    }

    /**
     * Returns a finder for request bodies.
     *
     * @param mapper the mapper that writes them
     * @return the finder
     */
    public static RequiredProperties ofRequests(ObjectMapper mapper) {
        return new RequiredProperties(mapper, true);
    }

    /**
     * Returns a finder for decoded responses.
     *
     * @param mapper the mapper that reads them
     * @return the finder
     */
    public static RequiredProperties ofResponses(ObjectMapper mapper) {
        return new RequiredProperties(mapper, false);
    }

    /**
     * Returns the path of the first missing property, such as {@code data.green_vn}.
     *
     * @param value a model, or a collection or map of models
     * @return the path; null if none is missing
     */
    public @Nullable String firstMissing(@Nullable Object value) {
        return value == null ? "a value" : missingIn(value, "", 0);
    }

    private @Nullable String missingIn(Object value, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "the body is nested more than " + MAX_DEPTH + " levels deep, or contains itself");
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
        Model model = known(value.getClass());
        if (model.discriminator != null && !model.discriminator.allows(value)) {
            return "a type for " + path + model.discriminator.property() + " that the specification defines";
        }
        for (Property property : model.properties) {
            Object part = property.getter == null ? null : property.getter.getValue(value);
            if (property.isMissing(part)) {
                return path + property.name;
            }
            String missing =
                    part == null || property.isLeaf ? null : missingIn(part, path + property.name + ".", depth + 1);
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

    /**
     * Returns true if a property is required.
     *
     * @param model a model
     * @param property its name in JSON
     * @return true if it is
     */
    public boolean isRequired(Object model, String property) {
        return known(model.getClass()).properties.stream()
                .anyMatch(each -> each.required && each.name.equals(property));
    }

    private Model known(Class<?> type) {
        Model model = models.get(type);
        if (model == null) {
            model = model(type);
            models.put(type, model);
        }
        return model;
    }

    private Model model(Class<?> type) {
        List<Property> properties =
                mapper.getSerializationConfig().introspect(mapper.constructType(type)).findProperties().stream()
                        .map(this::property)
                        .filter(property -> property.required || !property.isLeaf)
                        .toList();
        return new Model(ofRequests ? Discriminator.of(type) : null, properties);
    }

    private Property property(BeanPropertyDefinition property) {
        AnnotatedMethod getter = property.getGetter();
        boolean required =
                ofRequests ? getter != null && getter.hasAnnotation(RequiredInRequest.class) : property.isRequired();
        boolean notBlank = !ofRequests && getter != null && getter.hasAnnotation(NotBlank.class);
        return new Property(property.getName(), getter, required, notBlank, isLeaf(property.getPrimaryType()));
    }

    /** Returns true if values of a type cannot contain models. */
    private static boolean isLeaf(JavaType type) {
        if (type.isContainerType()) {
            return isLeaf(type.getContentType());
        }
        return type.isPrimitive()
                || type.isEnumType()
                || (type.getRawClass().getName().startsWith("java.")
                        && Modifier.isFinal(type.getRawClass().getModifiers()));
    }

    private record Model(@Nullable Discriminator discriminator, List<Property> properties) {}

    private record Property(
            String name, @Nullable AnnotatedMethod getter, boolean required, boolean notBlank, boolean isLeaf) {

        boolean isMissing(@Nullable Object part) {
            return required && (part == null || (notBlank && part instanceof String text && text.isBlank()));
        }
    }
}
