package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {

    @ParameterizedTest
    @CsvSource({
        "int32, -2147483648, int32",
        "int32, -2147483649, int64",
        "int32, 2147483647, int32",
        "int32, 2147483648, int64",
        "int64, -9223372036854775808, int64",
        "int64, -9223372036854775809, big-integer",
        "int64, 9223372036854775807, int64",
        "int64, 9223372036854775808, big-integer",
    })
    void anIntegerHasATypeThatHoldsItsBounds(String format, BigDecimal bound, String chosen) {
        Schema<?> schema = new IntegerSchema().format(format);
        schema.setMinimum(bound.signum() < 0 ? bound : null);
        schema.setMaximum(bound.signum() < 0 ? null : bound);

        new Types(Map.of(), Map.of()).choose(schema, Location.ofSchema("Number"));

        assertThat(schema.getFormat()).isEqualTo(chosen);
    }

    @Test
    void anEnumHasEachValueOnceWithItsName() {
        Schema<?> schema = new StringSchema()._enum(Arrays.asList("a", "b", "a", null, null, "c"));
        schema.addExtension("x-enum-varnames", List.of("A", "B", "AGAIN", "N", "NULL", "C"));
        schema.addExtension("x-enum-other", List.of("other"));

        new Types(Map.of(), Map.of()).choose(schema, Location.ofSchema("Enum"));

        assertThat(schema.getEnum()).isEqualTo(Arrays.asList("a", "b", null, "c"));
        assertThat(schema.getExtensions())
                .containsEntry("x-enum-varnames", List.of("A", "B", "N", "C"))
                .containsEntry("x-enum-other", List.of("other"));
    }
}
