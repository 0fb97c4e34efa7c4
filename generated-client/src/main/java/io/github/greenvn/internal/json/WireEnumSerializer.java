package io.github.greenvn.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.greenvn.codegen.WireEnum;
import java.io.IOException;

/** Writes a generated enum as its value. Jackson's own serializer would ask {@code UNRECOGNISED} for its value too. */
final class WireEnumSerializer extends StdSerializer<WireEnum> {

    private static final long serialVersionUID = 1L;

    WireEnumSerializer() {
        super(WireEnum.class);
    }

    @Override
    public void serialize(WireEnum constant, JsonGenerator json, SerializerProvider serializers) throws IOException {
        serializers.defaultSerializeValue(constant.getValue(), json);
    }
}
