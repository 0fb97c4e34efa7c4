package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.Set;

/** A schema of the specification, from its file. */
final class SpecifiedSchema {

    private static final String SCHEMAS = "classpath:openapi/greenvn-v1.yaml#/components/schemas/";

    private final JsonSchema schema;

    private SpecifiedSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static SpecifiedSchema named(String name) {
        JsonMetaSchema dialect = OpenApi30.getInstance();
        JsonSchemaFactory factory = JsonSchemaFactory.builder()
                .metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .build();
        return new SpecifiedSchema(factory.getSchema(SchemaLocation.of(SCHEMAS + name)));
    }

    /** {@return where the value does not fit; empty if it does} */
    Set<ValidationMessage> violations(JsonNode value) {
        return schema.validate(value);
    }
}
