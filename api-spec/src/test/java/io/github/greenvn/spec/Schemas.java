package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.regex.Pattern;

/** The schemas of an OpenAPI file, which tell what is wrong with a value. */
public final class Schemas {

    private final JsonSchema document;

    public Schemas(JsonNode root) {
        JsonMetaSchema dialect = dialect(root.path("openapi").asText());
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(Schemas::ecma)
                .build();
        document = JsonSchemaFactory.builder()
                .metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .build()
                .getSchema(SchemaLocation.of("urn:greenvn:openapi"), root, config);
    }

    private static JsonMetaSchema dialect(String version) {
        if (version.startsWith("3.0.")) {
            return OpenApi30.getInstance();
        }
        if (version.startsWith("3.1.")) {
            return OpenApi31.getInstance();
        }
        throw new IllegalArgumentException("only OpenAPI 3.0 and 3.1 are known here, not " + version);
    }

    /**
     * What is wrong with a value, by the schema at that location: the place, the keyword that refuses it and, if a
     * property is missing, its name; such as "/preferences/region enum" or "/data required green_vn".
     */
    public List<String> faults(JsonPointer schema, JsonNode value) {
        JsonNodePath path = new JsonNodePath(PathType.JSON_POINTER);
        for (JsonPointer step = schema; !step.matches(); step = step.tail()) {
            path = path.append(step.getMatchingProperty());
        }
        return document.getSubSchema(path).validate(value).stream()
                .map(Schemas::fault)
                .toList();
    }

    /** JSON Schema's patterns are ECMAScript's, whose $ is the very end; Java's also stands before a last line end. */
    private static RegularExpression ecma(String pattern) {
        return Pattern.compile(pattern.replaceAll("(?<!\\\\)\\$", "\\\\z")).asPredicate()::test;
    }

    private static String fault(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String property = message.getProperty() == null ? "" : " " + message.getProperty();
        return (place.isEmpty() ? "/" : place) + " " + message.getType() + property;
    }
}
