package io.github.greenvn.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.greenvn.codegen.WireEnum;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The property that names the type of a polymorphic model. Jackson writes it according to the model's class.
 *
 * @param property the property's name on the wire
 * @param names its values for the class
 * @param getter the getter of the model's own property of that name, which Jackson does not write; null if there is none
 */
record Discriminator(
        String property, Set<String> names, @Nullable Method getter) {

    /** Returns the discriminator of a class; null if it has none. */
    static @Nullable Discriminator of(Class<?> type) {
        List<Class<?>> bases = bases(type)
                .filter(base -> base.isAnnotationPresent(JsonSubTypes.class))
                .toList();
        if (bases.isEmpty()) {
            return null;
        }
        Set<String> names = bases.stream()
                .flatMap(base ->
                        Arrays.stream(base.getAnnotation(JsonSubTypes.class).value()))
                .filter(each -> each.value() == type)
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.toSet());
        String property = bases.get(0).getAnnotation(JsonTypeInfo.class).property();
        return new Discriminator(property, names, getter(type, property));
    }

    /** Returns the class, its superclasses, and the interfaces that these implement. */
    private static Stream<Class<?>> bases(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.getInterfaces())));
    }

    private static @Nullable Method getter(Class<?> type, String property) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.isAnnotationPresent(JsonProperty.class)
                        && method.getAnnotation(JsonProperty.class).value().equals(property))
                .findFirst()
                .orElse(null);
    }

    /** Returns true if a model can be sent: its class has a value, and its own property is not set to another one. */
    boolean allows(Object model) {
        Object value = value(model);
        return !names.isEmpty() && (value == null || names.contains(text(value)));
    }

    private @Nullable Object value(Object model) {
        try {
            return getter == null ? null : getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(model.getClass() + " is not a generated model", e);
        }
    }

    private static String text(Object value) {
        return String.valueOf(value instanceof WireEnum constant ? constant.getValue() : value);
    }
}
