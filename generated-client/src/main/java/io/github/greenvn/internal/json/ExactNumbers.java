package io.github.greenvn.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigInteger;

/** A deserializer that rejects numbers that its type does not have, which Jackson would change: 1.9, 1e400, 2 for true. */
final class ExactNumbers<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final StdDeserializer<T> standard;

    @SuppressWarnings("unchecked") // the deserializer of the type
    private ExactNumbers(Class<T> type) {
        super(type);
        this.standard = (StdDeserializer<T>) NumberDeserializers.find(type, type.getName());
    }

    static SimpleModule module() {
        return new SimpleModule("exact numbers")
                .addDeserializer(Integer.class, new ExactNumbers<>(Integer.class))
                .addDeserializer(Long.class, new ExactNumbers<>(Long.class))
                .addDeserializer(BigInteger.class, new ExactNumbers<>(BigInteger.class))
                .addDeserializer(Double.class, new ExactNumbers<>(Double.class))
                .addDeserializer(Float.class, new ExactNumbers<>(Float.class))
                .addDeserializer(Boolean.class, new ExactNumbers<>(Boolean.class));
    }

    @Override
    public LogicalType logicalType() {
        return standard.logicalType();
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (hasFraction(json) || isNoBoolean(json)) {
            throw context.weirdNumberException(json.getNumberValue(), handledType(), "it would be changed");
        }
        T value = standard.deserialize(json, context);
        if ((value instanceof Double || value instanceof Float) && !Double.isFinite(((Number) value).doubleValue())) {
            throw context.weirdNumberException((Number) value, handledType(), "it is not finite");
        }
        return value;
    }

    private boolean hasFraction(JsonParser json) throws IOException {
        return logicalType() == LogicalType.Integer
                && json.hasToken(JsonToken.VALUE_NUMBER_FLOAT)
                && json.getDecimalValue().stripTrailingZeros().scale() > 0;
    }

    private boolean isNoBoolean(JsonParser json) throws IOException {
        return logicalType() == LogicalType.Boolean
                && json.hasToken(JsonToken.VALUE_NUMBER_INT)
                && !json.getText().matches("[01]");
    }
}
