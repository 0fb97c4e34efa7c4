package io.github.greenvn.generator;

import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/** Prepares an operation's parameters for Feign's templates. */
final class Parameters {

    private Parameters() {}

    /**
     * Gives every part of the path its method parameter's name (the generator does so only where a part fills a whole
     * segment), and lists in the query their form, which Feign sets for the whole line. Marks an optional body here, for
     * inside the body's own section of a template its extensions would hide the operation's.
     */
    static void name(CodegenOperation operation) {
        String path = operation.path;
        for (CodegenParameter parameter : operation.pathParams) {
            path = path.replace("{" + parameter.baseName + "}", "{" + parameter.paramName + "}");
        }
        operation.path = path;
        if (operation.bodyParam != null && !operation.bodyParam.required) {
            operation.vendorExtensions.put("x-optional-body", true);
        }
        for (CodegenParameter parameter : operation.queryParams) {
            if (parameter.isArray && !parameter.isExplode) {
                operation.vendorExtensions.put("x-collection-format", format(parameter));
            }
        }
    }

    private static String format(CodegenParameter parameter) {
        if (parameter.style == null) {
            return "CSV";
        }
        return switch (parameter.style) {
            case "spaceDelimited" -> "SSV";
            case "pipeDelimited" -> "PIPES";
            default -> "CSV";
        };
    }
}
