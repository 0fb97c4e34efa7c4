package io.github.greenvn.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.LinkedHashSet;
import java.util.Set;

/** Creates the mapper that reads and writes JSON. Internal. */
public final class Json {

    /** Deeper than any response of the service, and too little to overflow a stack. */
    private static final int MAX_DEPTH = 64;

    private Json() {}

    /**
     * Creates a mapper.
     *
     * @param maxLength the maximum length of a document
     * @param maxTokens the maximum number of tokens in a document
     * @return the mapper
     */
    public static ObjectMapper mapper(int maxLength, int maxTokens) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxTokenCount(maxTokens)
                        .maxStringLength(maxLength)
                        .maxDocumentLength(maxLength)
                        .build())
                .build();
        // Registered here, and not by annotations, since users compile without jackson-databind.
        SimpleModule enums = new SimpleModule("greenvn").addSerializer(new WireEnumSerializer());
        return JsonMapper.builder(factory)
                // Jackson's default type factory is a global cache, which would prevent the models' classes from being
                // unloaded.
                .typeFactory(TypeFactory.createDefaultInstance())
                .addModule(enums)
                // A model whose type is known is read as that, whatever its discriminator is.
                .enable(MapperFeature.USE_BASE_TYPE_AS_DEFAULT_IMPL)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // A double would change numbers of more digits.
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(JavaTime.module())
                .addModule(FiniteNumbers.module())
                .addModule(ExactNumbers.module())
                .addModule(
                        new SimpleModule("sets in their order").addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .build();
    }
}
