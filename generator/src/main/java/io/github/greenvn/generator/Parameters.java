package io.github.greenvn.generator;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/** Prepares an operation's parameters for Feign's templates. */
final class Parameters {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    /** The extension of a query parameter with its separator, for the template. */
    private static final String SEPARATOR = "x-separator";

    private static final String EXPLODED = "EXPLODED";

    private static final Map<String, String> SEPARATORS =
            Map.of(EXPLODED, "&", "CSV", ",", "SSV", "%20", "PIPES", "%7C");

    private Parameters() {}

    /**
     * Gives every part of the path its method parameter's name, and removes a fragment, which is never sent. Gives lists and
     * objects in the query their form. Marks an optional body here, for inside the body's own section of a template its
     * extensions would hide the operation's.
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
        if (operation.path.contains("?")) {
            operation.vendorExtensions.put("x-has-query", true);
        }
        nameSeparators(operation);
    }

    /** Feign has one format for all lists of a method; with others, and for objects, each parameter has its own. */
    private static void nameSeparators(CodegenOperation operation) {
        List<CodegenParameter> lists =
                operation.queryParams.stream().filter(each -> each.isArray).toList();
        List<String> formats = lists.stream().map(Parameters::format).distinct().toList();
        if (formats.size() == 1 && !formats.get(0).equals(EXPLODED)) {
            operation.vendorExtensions.put("x-collection-format", formats.get(0));
        }
        operation.queryParams.stream()
                .filter(each -> each.isArray && each.isDeepObject)
                .forEach(each -> each.vendorExtensions.put("x-brackets", true));
        for (CodegenParameter parameter : operation.allParams) {
            parameter.vendorExtensions.remove(SEPARATOR);
            if (parameter.isQueryParam && parameter.isArray && formats.size() > 1) {
                parameter.vendorExtensions.put(SEPARATOR, SEPARATORS.get(format(parameter)));
            } else if (parameter.isQueryParam && isObject(parameter) && !parameter.isDeepObject) {
                parameter.vendorExtensions.put(SEPARATOR, parameter.isExplode ? "&" : ",");
            }
        }
    }

    private static boolean isObject(CodegenParameter parameter) {
        return parameter.isMap || parameter.isFreeFormObject || (parameter.isModel && !parameter.isEnumRef);
    }

    /** Returns the constant of Feign's {@code CollectionFormat} for a list. */
    private static String format(CodegenParameter parameter) {
        if (parameter.isExplode || parameter.isDeepObject) {
            return EXPLODED;
        }
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
