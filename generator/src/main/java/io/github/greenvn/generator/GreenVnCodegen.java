package io.github.greenvn.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * OpenAPI Generator's {@code greenvn}: Feign interfaces and models that run on {@code greenvn-client}, by our templates
 * and options. Any option of the {@code java} generator can be given, and wins over ours.
 *
 * <p>Before a file is written, it rejects a specification that the generated client cannot support, and lists the
 * location of each problem. It also rejects a version of OpenAPI Generator whose own templates have changed.
 */
public class GreenVnCodegen extends JavaClientCodegen {

    /** The folder of our templates on the class path; also for {@code templateResourcePath}. */
    static final String TEMPLATES = "greenvn";

    private static final Map<String, Object> OPTIONS = Map.of(
            "annotationLibrary", "none",
            "dateLibrary", "java8",
            "documentationProvider", "none",
            "hideGenerationTimestamp", "true",
            "openApiNullable", "false",
            "serializationLibrary", "jackson");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [a-z0-9_.]+\\.([A-Z]\\w*);");

    private static final Set<String> OBJECT_METHODS = Arrays.stream(Object.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> reserved;

    /** Creates the generator; called by OpenAPI Generator. */
    @SuppressWarnings("this-escape") // it calls setters of its own superclass, which nothing below overrides
    public GreenVnCodegen() {
        reserved = reservedNames();
        setLibrary(FEIGN);
        setInvokerPackage("io.github.greenvn");
        templateDir = TEMPLATES;
        useOneOfInterfaces = true;
        addOneOfInterfaceImports = true;
        // An operation's tag names its interface unless the specification gives the class's name itself.
        openapiNormalizer.put("SET_TAGS_TO_VENDOR_EXTENSION", "x-api-class-tag");
    }

    @Override
    public String getName() {
        return "greenvn";
    }

    @Override
    public String getHelp() {
        return "Generates a Feign client that runs on greenvn-client and sends a call at most once.";
    }

    @Override
    public void processOpts() {
        OPTIONS.forEach(additionalProperties::putIfAbsent);
        additionalProperties.putAll(Text.LAMBDAS);
        if (templateDir.equals(TEMPLATES)) {
            Originals.ofThisGenerator().requireUnchanged();
        }
        Completeness.requirePaths(openAPI);
        ErrorModels.removeFrom(openAPI);
        Completeness.requireTargets(openAPI);
        IgnoredHeaders.removeFrom(openAPI);
        MediaTypes.keepJson(openAPI);
        Unsupported.reject(openAPI);
        Envelopes.describe(openAPI).ifPresent(envelope -> additionalProperties.put("envelope", envelope));
        additionalProperties.put("specifiedServer", Text.literal(server()));
        super.processOpts();
        Unsupported.rejectDuplicateNames(openAPI, this);
        // The generator's own runtime, its project files, tests and documents: greenvn-client is the runtime.
        supportingFiles.clear();
        apiTestTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        modelDocTemplateFiles.clear();
    }

    @Override
    public String toModelName(String name) {
        String modelName = super.toModelName(name);
        return reserved.contains(modelName) || isOfJavaLang(modelName) ? "Model" + modelName : modelName;
    }

    /** Renames an operation that is called like a method of Object, which a proxy would not send. */
    @Override
    public String toOperationId(String operationId) {
        String name = super.toOperationId(operationId);
        return OBJECT_METHODS.contains(name) ? super.toOperationId("call_" + operationId) : name;
    }

    /** Keeps the value of an enum; the superclass changes what could end a comment. */
    @Override
    public String toEnumValue(String value, String datatype) {
        return switch (datatype) {
            case "String" -> "\"" + Text.literal(value) + "\"";
            case "Double" -> value + "d";
            default -> super.toEnumValue(value, datatype);
        };
    }

    @Override
    public String toEnumVarName(String value, String datatype) {
        String name = super.toEnumVarName(value, datatype);
        return name.equals("UNRECOGNISED") ? "UNRECOGNISED_" : name;
    }

    /** Prints nothing, unlike the superclass. */
    @Override
    public void postProcess() {}

    /** Returns the names that generated files import, which no model can have. */
    private Set<String> reservedNames() {
        Stream<String> ours = Stream.of("api.mustache", "model.mustache")
                .map(name -> Objects.requireNonNull(Originals.resource("/" + TEMPLATES + "/" + name)))
                .flatMap(template -> IMPORT.matcher(template).results())
                .map(found -> found.group(1));
        return Stream.concat(ours, importMapping.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns true for a class of java.lang, which needs no import. */
    private static boolean isOfJavaLang(String name) {
        return Object.class.getResource(name + ".class") != null;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
        for (CodegenOperation operation : processed.getOperations().getOperation()) {
            Parameters.name(operation);
        }
        return processed;
    }

    /** Adds the items' type of lists, which the superclass leaves out. */
    @Override
    @SuppressWarnings("rawtypes") // the generator's own signature
    protected void addAdditionPropertiesToCodeGenModel(CodegenModel model, Schema schema) {
        super.addAdditionPropertiesToCodeGenModel(model, schema);
        Schema<?> additional = ModelUtils.getAdditionalProperties(schema);
        if (additional != null) {
            CodegenProperty values = fromProperty("additionalProperty", additional, false);
            model.additionalPropertiesType = values.dataType;
            addImports(model, values);
        }
    }

    /** Keeps jackson-databind out of the client's API; the runtime reads sets in their order. */
    @Override
    public void postProcessModelProperty(CodegenModel model, CodegenProperty property) {
        super.postProcessModelProperty(model, property);
        model.imports.remove("JsonDeserialize");
        if (property.required && !property.isNullable && property.isString && neverEmpty(property)) {
            property.vendorExtensions.put("x-not-blank", true);
        }
    }

    private static boolean neverEmpty(CodegenProperty property) {
        return (property.getMinLength() != null && property.getMinLength() > 0)
                || (property.pattern != null
                        && !Pattern.compile(property.pattern.replaceAll("^/|/$", ""))
                                .matcher("")
                                .find());
    }

    /** Returns the URL of the first server; "" if it is relative or has variables. */
    private String server() {
        String url = openAPI.getServers() == null || openAPI.getServers().isEmpty()
                ? ""
                : openAPI.getServers().get(0).getUrl();
        return url.startsWith("http") && !url.contains("{") ? url : "";
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(models);
        processed.values().forEach(each -> {
            Inheritance.importForParents(each, processed);
            Inheritance.markDiscriminators(each, processed);
            Inheritance.nameImplicitBase(each);
        });
        return processed;
    }

    @Override
    public ModelsMap postProcessModels(ModelsMap models) {
        ModelsMap processed = super.postProcessModels(models);
        processed.getModels().forEach(each -> Unsupported.rejectDuplicateProperties(each.getModel()));
        return processed;
    }
}
