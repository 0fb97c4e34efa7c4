package io.github.greenvn.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes the mapper that writes and reads JSON. For this module alone. */
public final class Json {

    /** Deeper than any answer of the service, and far from any stack's end. */
    private static final int MAX_DEPTH = 64;

    /** A hundred times what an answer of the service has; a tree of more would take tens of times its bytes. */
    private static final int MAX_TOKENS = 10_000;

    private Json() {}

    /**
     * Makes a mapper.
     *
     * @param maxLength the most characters that a document may have
     * @return the mapper
     */
    public static ObjectMapper mapper(int maxLength) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxTokenCount(MAX_TOKENS)
                        .maxStringLength(maxLength)
                        .maxDocumentLength(maxLength)
                        .build())
                .build();
        // Registered here, so that no public type names the databinder, which an importer does not compile against.
        SimpleModule enums = new SimpleModule("greenvn").addSerializer(new WireEnumSerializer());
        return JsonMapper.builder(factory)
                // Jackson's default one is a global cache, and would keep the models' classes alive.
                .typeFactory(TypeFactory.createDefaultInstance())
                .addModule(enums)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(JavaTime.module())
                .addModule(FiniteNumbers.module())
                .addModule(
                        new SimpleModule("sets in their order").addAbstractTypeMapping(Set.class, LinkedHashSet.class))
                .build();
    }
}
