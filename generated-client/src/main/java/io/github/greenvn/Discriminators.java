package io.github.greenvn;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The property that tells which type of several a model is; Jackson writes it, from the model's class. */
record Discriminators(String property, Set<String> names) {

    /** What tells the type of a model of that class; null if nothing does. */
    static @Nullable Discriminators of(Class<?> type) {
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
        return new Discriminators(bases.get(0).getAnnotation(JsonTypeInfo.class).property(), names);
    }

    /** The class, what it extends, and the interfaces that these are one of. */
    private static Stream<Class<?>> bases(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.getInterfaces())));
    }

    /** Whether a model can be sent: its class has a name, and its own property says no other. */
    boolean allow(Object model) {
        Object said = said(model);
        return !names.isEmpty() && (said == null || names.contains(text(said)));
    }

    /** What its getter returns, which Jackson does not show: it is not to be written from there. */
    private @Nullable Object said(Object model) {
        for (Method getter : model.getClass().getMethods()) {
            JsonProperty annotation = getter.getAnnotation(JsonProperty.class);
            if (annotation != null && annotation.value().equals(property) && getter.getParameterCount() == 0) {
                try {
                    return getter.invoke(model);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException(model.getClass() + " is no generated model", e);
                }
            }
        }
        return null;
    }

    private static String text(Object said) {
        return String.valueOf(said instanceof WireEnum constant ? constant.getValue() : said);
    }
}
