package io.github.greenvn.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A serializer that rejects NaN and infinity, which Jackson would write as strings. */
final class FiniteNumbers<T extends Number> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    private FiniteNumbers(Class<T> type) {
        super(type);
    }

    static SimpleModule module() {
        return new SimpleModule("finite numbers")
                .addSerializer(new FiniteNumbers<>(Double.class))
                .addSerializer(new FiniteNumbers<>(Float.class));
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider serializers) throws IOException {
        if (!Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException(value + " cannot be sent: JSON has no such number");
        }
        if (value instanceof Float) {
            // A tree would have the digits of a double.
            json.writeNumber(new BigDecimal(value.toString()));
        } else {
            json.writeNumber(value.doubleValue());
        }
    }
}
