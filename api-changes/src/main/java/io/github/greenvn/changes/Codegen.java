package io.github.greenvn.changes;

import io.github.greenvn.generator.GreenVnCodegen;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/** Collects the Java names of a client from its generator. */
final class Codegen extends GreenVnCodegen {

    private static final Map<String, String> ERROR_MEMBERS =
            Map.of("code", "errorCode()", "message", "serviceMessage()");

    private final Map<String, JavaOperation> operations = new TreeMap<>();
    private final Map<String, JavaModel> models = new TreeMap<>();

    /** Returns the Java API that is generated from a file, without writing it. */
    static JavaSurface surface(Path spec) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveResponses(true);
        SwaggerParseResult parsed = new OpenAPIParser().readLocation(spec.toString(), null, options);
        if (parsed.getOpenAPI() == null) {
            throw new IllegalArgumentException(spec + " is no OpenAPI file: " + parsed.getMessages());
        }
        Codegen codegen = new Codegen();
        // What cannot be generated has no Java names, and is compared without them.
        codegen.additionalProperties().put("unsupportedOperations", "skip");
        codegen.setOutputDir(System.getProperty("java.io.tmpdir"));
        new DefaultGenerator(true)
                .opts(new ClientOptInput().openAPI(parsed.getOpenAPI()).config(codegen))
                .generate();
        return new JavaSurface(codegen.operations, codegen.models, codegen.errors());
    }

    /** Omits a copy of the whole specification, which takes a quarter of the time and is not used here. */
    @Override
    public void generateYAMLSpecFile(Map<String, Object> bundle) {}

    /** Returns what the runtime reads of an error: at the locations of the envelope, or else at its defaults. */
    private Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        if (additionalProperties().get("envelope") instanceof Map<?, ?> envelope) {
            envelope.forEach((part, pointer) -> errors.put(
                    pointer.toString().substring(1).replace('/', '.'),
                    ERROR_MEMBERS.getOrDefault(part.toString(), "body()")));
            return errors;
        }
        ERROR_MEMBERS.forEach((part, member) -> {
            errors.put(part, member);
            errors.put("response.error_data." + part, member);
        });
        return errors;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(all);
        for (ModelsMap file : processed.values()) {
            for (ModelMap each : file.getModels()) {
                CodegenModel model = each.getModel();
                if (!model.isAlias) {
                    models.put(model.classname, model(model));
                }
            }
        }
        return processed;
    }

    private static JavaModel model(CodegenModel model) {
        Map<String, JavaProperty> properties = new LinkedHashMap<>();
        // The interface of a oneOf has no properties.
        List<CodegenProperty> own = model.oneOf.isEmpty() ? model.allVars : List.of();
        own.forEach(property -> properties.put(property.baseName, property(model.classname, property)));
        return new JavaModel(model.classname, properties, constants(model.isEnum ? model.allowableValues : null));
    }

    private static JavaProperty property(String owner, CodegenProperty property) {
        CodegenProperty value = property.mostInnerItems == null ? property : property.mostInnerItems;
        String enumType = value.isInnerEnum ? value.enumName : null;
        return new JavaProperty(
                owner,
                property.baseName,
                property.name,
                property.getter,
                property.datatypeWithEnum,
                value.complexType,
                enumType,
                constants(enumType == null ? null : value.allowableValues));
    }

    private static Map<String, String> constants(@Nullable Map<String, Object> allowable) {
        Map<String, String> constants = new LinkedHashMap<>();
        if (allowable != null && allowable.get("enumVars") instanceof List<?> variables) {
            for (Object each : variables) {
                Map<?, ?> variable = (Map<?, ?>) each;
                constants.put(unquoted(variable.get("value")), String.valueOf(variable.get("name")));
            }
        }
        return constants;
    }

    private static String unquoted(@Nullable Object literal) {
        return String.valueOf(literal).replaceAll("^\"|\"$", "");
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap all, List<ModelMap> allModels) {
        OperationsMap processed = super.postProcessOperationsWithModels(all, allModels);
        String api = processed.getOperations().getClassname();
        for (CodegenOperation operation : processed.getOperations().getOperation()) {
            operations.put(Operation.key(operation.httpMethod, operation.path), operation(api, operation));
        }
        return processed;
    }

    private static JavaOperation operation(String api, CodegenOperation operation) {
        CodegenParameter body = operation.bodyParam;
        List<CodegenParameter> others = operation.allParams.stream()
                .filter(parameter -> !parameter.isBodyParam)
                .toList();
        String with = method(api, operation, operation.allParams);
        // The template makes two methods of an optional body.
        List<String> methods =
                body == null || body.required ? List.of(with) : List.of(method(api, operation, others), with);
        Map<String, String> parameters = new LinkedHashMap<>();
        others.forEach(parameter -> parameters.put(parameter.baseName, parameter.paramName));
        return new JavaOperation(
                methods,
                operation.returnType == null ? "void" : operation.returnType,
                operation.returnBaseType,
                body == null ? null : body.baseType,
                parameters);
    }

    private static String method(String api, CodegenOperation operation, List<CodegenParameter> parameters) {
        List<String> types =
                parameters.stream().map(parameter -> parameter.dataType).toList();
        return "%s.%s(%s)".formatted(api, operation.nickname, String.join(", ", types));
    }
}
