package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.Set;

/** A schema of the specification. Thread-safe. */
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

    /** {@return the schema at a location of the specification, a JSON pointer that starts with #} */
    static SpecifiedSchema at(String location) {
        return new SpecifiedSchema(FACTORY.getSchema(SchemaLocation.of(FILE + location)));
    }

    /** {@return the violations of a value; empty if it conforms to the schema} */
    Set<ValidationMessage> violations(JsonNode value) {
        return schema.validate(value);
    }
}
