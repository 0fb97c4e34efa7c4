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

    private static final String FILE = "classpath:openapi/greenvn-v1.yaml";
    private static final JsonMetaSchema DIALECT = OpenApi30.getInstance();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .metaSchema(DIALECT)
            .defaultMetaSchemaIri(DIALECT.getIri())
            .build();

    private final JsonSchema schema;

    private SpecifiedSchema(JsonSchema schema) {
        this.schema = schema;
    }

    static SpecifiedSchema named(String name) {
        return at("#/components/schemas/" + name);
    }

    /** {@return the schema at a place of the file, a JSON pointer after a hash} */
    static SpecifiedSchema at(String place) {
        return new SpecifiedSchema(FACTORY.getSchema(SchemaLocation.of(FILE + place)));
    }

    /** {@return where the value does not fit; empty if it does} */
    Set<ValidationMessage> violations(JsonNode value) {
        return schema.validate(value);
    }
}
