package io.github.greenvn.generator;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/** Prepares an operation's parameters for Feign's templates. */
final class Parameters {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    private Parameters() {}

    /**
     * Gives every part of the path its method parameter's name, and removes a fragment, which is never sent. Gives lists in the query their form, which Feign sets for the
     * whole line. Marks an optional body here, for inside the body's own section of a template its extensions would hide the
     * operation's.
     *
     * @param path the operation's path in the specification, which the generator has changed by now
     */
    static void name(CodegenOperation operation, String path) {
        Map<String, String> names = operation.pathParams.stream()
                .collect(Collectors.toMap(parameter -> parameter.baseName, parameter -> parameter.paramName));
        operation.path = VARIABLE.matcher(path.replaceAll("#.*", ""))
                .replaceAll(found ->
                        Matcher.quoteReplacement("{" + names.getOrDefault(found.group(1), found.group(1)) + "}"));
        if (operation.bodyParam != null && !operation.bodyParam.required) {
            operation.vendorExtensions.put("x-optional-body", true);
        }
        for (CodegenParameter parameter : operation.queryParams) {
            if (parameter.isArray && parameter.isDeepObject) {
                parameter.vendorExtensions.put("x-brackets", true);
            } else if (parameter.isArray && !parameter.isExplode) {
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
