package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import org.openapitools.codegen.CodegenProperty;

/**
 * Keeps readOnly and writeOnly of inline schemas, which OpenAPI Generator loses when it makes components of them, while it
 * keeps their extensions.
 */
final class Access {

    private static final String READ_ONLY = "x-read-only";
    private static final String WRITE_ONLY = "x-write-only";

    private Access() {}

    static void mark(OpenAPI api) {
        SchemaWalk.run(api, (schema, where) -> {
            if (Boolean.TRUE.equals(schema.getReadOnly())) {
                schema.addExtension(READ_ONLY, true);
            }
            if (Boolean.TRUE.equals(schema.getWriteOnly())) {
                schema.addExtension(WRITE_ONLY, true);
            }
        });
    }

    static void restore(CodegenProperty property) {
        property.isReadOnly |= property.vendorExtensions.containsKey(READ_ONLY);
        property.isWriteOnly |= property.vendorExtensions.containsKey(WRITE_ONLY);
    }
}
