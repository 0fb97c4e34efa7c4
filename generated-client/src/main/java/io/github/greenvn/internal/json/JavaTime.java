package io.github.greenvn.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/**
 * The Jackson module for OpenAPI's date and time formats (RFC 3339), and for {@code date-time-local} of its format registry.
 * Jackson's own module is much larger, for types that no specification has.
 */
final class JavaTime {

    private JavaTime() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("java.time");
        add(module, OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from);
        add(module, LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME, LocalDateTime::from);
        add(module, LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from);
        return module;
    }

    private static <T extends TemporalAccessor> void add(
            SimpleModule module, Class<T> type, DateTimeFormatter format, TemporalQuery<T> query) {
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider serializers) throws IOException {
                json.writeString(format.format(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String text = json.getValueAsString();
                try {
                    return format.parse(text == null ? "" : text.strip(), query);
                } catch (DateTimeException e) {
                    throw context.weirdStringException(text, type, "not in the format of RFC 3339");
                }
            }
        });
    }
}
