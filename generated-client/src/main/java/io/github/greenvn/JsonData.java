package io.github.greenvn;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.RequiredProperties;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value of one of several types that cannot be told apart, such as {@code oneOf} or {@code anyOf} without a
 * discriminator. It keeps the JSON, a number with a fraction as a {@code BigDecimal}, and can be read as each of the types.
 *
 * <p>Immutable and thread-safe. Two values are equal if their JSON is; neither the order of properties nor the zeros at the
 * end of a number with a fraction matter.
 */
public final class JsonData {

    private static final ClassValue<Mapping> MAPPINGS = new ClassValue<>() {
        @Override
        protected Mapping computeValue(Class<?> type) {
            return Mapping.create();
        }
    };

    private final Object value;

    /**
     * Creates a value from its parsed JSON.
     *
     * @param value a map, list, string, number or boolean
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private JsonData(Object value) {
        this.value = value;
    }

    /**
     * Returns a value as JSON.
     *
     * @param value a generated model, an enum constant, a list or map of them, a string, a number or a boolean
     * @return the JSON of its current state
     * @throws IllegalArgumentException if a required property is missing, or if it cannot be written as JSON
     */
    public static JsonData of(Object value) {
        Objects.requireNonNull(value, "value must not be null");
        boolean mayHaveModels = value instanceof Map || value instanceof Collection || value instanceof Object[];
        Mapping mapping = mayHaveModels ? Mapping.create() : mapping(value.getClass());
        String missing = mapping.inRequests.firstMissing(value);
        if (missing != null) {
            throw new IllegalArgumentException(
                    value.getClass().getSimpleName() + " requires " + missing + "; got none");
        }
        try {
            Object json = mapping.mapper.readValue(mapping.mapper.writeValueAsBytes(value), Object.class);
            if (json == null) {
                throw new IllegalArgumentException("value must not be null in JSON");
            }
            return new JsonData(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    value.getClass().getSimpleName() + " cannot be written as JSON" + location(e));
        }
    }

    /**
     * Reads the value as a type.
     *
     * @param type a generated model or enum, an array of them, {@code String}, {@code Long}, {@code Map}, {@code List}, …
     * @param <T> the type
     * @return the value, independent of this one
     * @throws IllegalArgumentException if a required property is missing, or if a part has another type: a text is no
     *     number, and a number with a fraction no integer
     */
    public <T> T as(Class<T> type) {
        Mapping mapping = mapping(type);
        @Nullable T read;
        try {
            read = mapping.mapper.convertValue(value, type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the JSON " + kind() + " cannot be read as " + type.getSimpleName() + location(e.getCause()));
        }
        String missing = mapping.inResponses.firstMissing(read);
        if (read == null || missing != null) {
            throw new IllegalArgumentException(
                    "the JSON " + kind() + " cannot be read as " + type.getSimpleName() + ": it lacks " + missing);
        }
        return read;
    }

    /** Returns the parsed JSON, for Jackson. */
    @JsonValue
    private Object value() {
        return value;
    }

    /** Returns where Jackson failed. Its message may contain the value, and maps have keys, which may be confidential. */
    private static String location(@Nullable Throwable failure) {
        return failure instanceof JsonMappingException e && !e.getPath().isEmpty()
                ? e.getPath().stream().map(JsonData::name).collect(Collectors.joining("/", " at /", ""))
                : "";
    }

    private static String name(JsonMappingException.Reference step) {
        if (step.getFieldName() == null) {
            return String.valueOf(step.getIndex());
        }
        return step.getFrom() instanceof Map ? "*" : step.getFieldName();
    }

    /** Returns JSON whose numbers are equal if their values are. */
    private static @Nullable Object comparable(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new HashMap<>();
            map.forEach((name, each) -> copy.put(name, comparable(each)));
            return copy;
        }
        if (json instanceof List<?> list) {
            return list.stream().map(JsonData::comparable).toList();
        }
        return json instanceof BigDecimal number ? number.stripTrailingZeros() : json;
    }

    /** Returns the mapping of a type. JDK types share one, for their own would keep this class from being unloaded. */
    private static Mapping mapping(Class<?> type) {
        return MAPPINGS.get(type.getClassLoader() == null ? Mapping.class : type);
    }

    private String kind() {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        return value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonData data && Objects.equals(comparable(value), comparable(data.value));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(comparable(value));
    }

    /** {@return the kind of JSON, without its contents, which may be confidential} */
    @Override
    public String toString() {
        return "JsonData{" + kind() + "}";
    }

    private record Mapping(ObjectMapper mapper, RequiredProperties inRequests, RequiredProperties inResponses) {

        static Mapping create() {
            ObjectMapper mapper = Json.mapper(Integer.MAX_VALUE, Integer.MAX_VALUE)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
            for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
                mapper.coercionConfigFor(type)
                        .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
            }
            for (LogicalType type : List.of(LogicalType.Boolean, LogicalType.Textual)) {
                mapper.coercionConfigFor(type)
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
            }
            return new Mapping(mapper, RequiredProperties.ofRequests(mapper), RequiredProperties.ofResponses(mapper));
        }
    }
}
