package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Changes formats and enums so that OpenAPI Generator chooses Java types that hold every value of a schema, and write it as
 * its type is written.
 */
final class Types {

    /** Our format of integers that may exceed 64 bits. */
    static final String BIG_INTEGER = "big-integer";

    /** Our format of values of several types. */
    static final String JSON_DATA = "json-data";

    /** Our format of files in {@code multipart/form-data}. */
    static final String FILE_PART = "file-part";

    /** The formats of strings that have a Java type of their own. */
    private static final Set<String> STRING_FORMATS =
            Set.of("byte", "date", "date-time", "date-time-local", FILE_PART, JSON_DATA, "password", "uri", "uuid");

    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Map<String, String> own;
    private final Map<String, String> mapped;

    /**
     * @param own the generator's own types, by their formats
     * @param mapped the same, with those of the option {@code typeMappings}, which are left as they are
     */
    Types(Map<String, String> own, Map<String, String> mapped) {
        this.own = own;
        this.mapped = mapped;
    }

    /**
     * Puts null behind the other types of a schema: OpenAPI Generator takes the first for the type of its values. Marks the
     * schema as nullable, since it finds null among the types of some schemas only.
     */
    static void putNullLast(OpenAPI api) {
        SchemaWalk.run(api, (schema, where) -> {
            if (schema.getTypes() != null && schema.getTypes().contains("null")) {
                Set<String> types = new LinkedHashSet<>(schema.getTypes());
                types.remove("null");
                types.add("null");
                schema.setTypes(types);
                schema.setNullable(true);
            }
        });
    }

    /** Returns a schema with the type chosen. */
    Schema<?> choose(Schema<?> schema, Location where) {
        if (schema.getExtensions() != null) {
            // OpenAPI Generator would call the enum String.
            schema.getExtensions().remove("x-enum-as-string");
        }
        if (isList(schema)) {
            // No list is one of several plain values; what is meant are those of its items.
            schema.setEnum(null);
        }
        removeRepeatedValues(schema);
        String format = schema.getFormat();
        if (mapped.containsKey(ModelUtils.getType(schema) + "+" + format)) {
            return schema;
        }
        if (ModelUtils.isStringSchema(schema)) {
            // OpenAPI Generator takes a format such as decimal or boolean for the type of that name.
            if (format != null
                    && !STRING_FORMATS.contains(format)
                    && Objects.equals(mapped.get(format), own.get(format))) {
                schema.setFormat(null);
                // OpenAPI Generator takes a string for a file by its class too.
                return schema instanceof BinarySchema ? Choices.string(schema, null) : schema;
            }
        } else if (ModelUtils.isIntegerSchema(schema)) {
            schema.setFormat(integerFormat(schema));
        } else if (ModelUtils.isBooleanSchema(schema)) {
            // A boolean needs no enum of true or false.
            schema.setEnum(null);
            schema.setConst(null);
        }
        return schema;
    }

    /** Removes what an enum repeats, with its name: no value can be that of two constants in Java. */
    private static <T> void removeRepeatedValues(Schema<T> schema) {
        List<T> values = schema.getEnum();
        if (values == null) {
            return;
        }
        List<Integer> kept = IntStream.range(0, values.size())
                .filter(i -> values.indexOf(values.get(i)) == i)
                .boxed()
                .toList();
        if (kept.size() < values.size()) {
            schema.setEnum(kept.stream().map(values::get).collect(Collectors.toCollection(ArrayList::new)));
            if (schema.getExtensions() != null) {
                schema.getExtensions()
                        .replaceAll((name, given) -> name.startsWith("x-enum-")
                                        && given instanceof List<?> names
                                        && names.size() == values.size()
                                ? kept.stream().map(names::get).toList()
                                : given);
            }
        }
    }

    /** Returns true for a list, whose enum is ignored. */
    static boolean isList(Schema<?> schema) {
        return schema.getItems() != null || ModelUtils.isArraySchema(schema);
    }

    private static String integerFormat(Schema<?> schema) {
        BigDecimal largest = Stream.concat(
                        Stream.of(
                                schema.getMinimum(),
                                schema.getMaximum(),
                                schema.getExclusiveMinimumValue(),
                                schema.getExclusiveMaximumValue()),
                        schema.getEnum() == null ? Stream.of() : schema.getEnum().stream())
                .filter(Objects::nonNull)
                .map(value -> new BigDecimal(value.toString()))
                // The smallest value of a type is one further from zero than the largest.
                .map(value -> value.signum() < 0 ? value.negate().subtract(BigDecimal.ONE) : value)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (largest.compareTo(MAX_LONG) > 0 || "uint64".equals(schema.getFormat())) {
            return BIG_INTEGER;
        }
        return "int32".equals(schema.getFormat()) && largest.compareTo(MAX_INT) <= 0 ? "int32" : "int64";
    }
}
