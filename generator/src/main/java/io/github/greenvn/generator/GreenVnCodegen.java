package io.github.greenvn.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.nio.file.Path;
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
 * <p>It refuses, before a file is written, a specification that the generated client could not serve, and names every
 * place; and a version of OpenAPI Generator whose own templates differ from those that ours were made from.
 */
public class GreenVnCodegen extends JavaClientCodegen {

    /** Where our templates are on the class path; also for {@code templateResourcePath}. */
    static final String TEMPLATES = "greenvn";

    private static final Map<String, Object> OPTIONS = Map.of(
            "annotationLibrary", "none",
            "dateLibrary", "java8",
            "documentationProvider", "none",
            "hideGenerationTimestamp", "true",
            "openApiNullable", "false",
            "serializationLibrary", "jackson");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [a-z0-9_.]+\\.([A-Z]\\w*);");

    private static final Set<String> OF_OBJECT = Arrays.stream(Object.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> taken;

    /** Made by OpenAPI Generator, by its name. */
    @SuppressWarnings("this-escape") // it calls setters of its own superclass, which nothing below overrides
    public GreenVnCodegen() {
        taken = takenNames();
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
            Originals.ofThisGenerator().refuseChanged(Path.of(getOutputDir(), "changed-templates"));
        }
        Completeness.demand(openAPI);
        ErrorModels.removeFrom(openAPI);
        Completeness.refuseBrokenReferences(openAPI);
        IgnoredHeaders.removeFrom(openAPI);
        MediaTypes.keepJson(openAPI);
        Unsupported.refuse(openAPI);
        Envelopes.describe(openAPI).ifPresent(envelope -> additionalProperties.put("envelope", envelope));
        additionalProperties.put("specifiedServer", Text.literal(server()));
        super.processOpts();
        Unsupported.refuseTwins(openAPI, this);
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
        return taken.contains(modelName) || isOfJavaLang(modelName) ? "Model" + modelName : modelName;
    }

    /** Not what every object has: a proxy does not see a call of {@code toString}. */
    @Override
    public String toOperationId(String operationId) {
        String name = super.toOperationId(operationId);
        return OF_OBJECT.contains(name) ? super.toOperationId("call_" + operationId) : name;
    }

    /** A value of an enum is sent as it is: the generator's own changes what could end a comment. */
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

    /** Prints nothing: a build's output is the build's. */
    @Override
    public void postProcess() {}

    /** What a generated file imports: no model can have one of these names. */
    private Set<String> takenNames() {
        Stream<String> ours = Stream.of("api.mustache", "model.mustache")
                .map(name -> Objects.requireNonNull(Originals.resource("/" + TEMPLATES + "/" + name)))
                .flatMap(template -> IMPORT.matcher(template).results())
                .map(found -> found.group(1));
        return Stream.concat(ours, importMapping.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What every Java file sees without an import. */
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

    /** The generator's own leaves out what lists are lists of. */
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

    /** Keeps Jackson's databinder out of what an importer compiles against: the runtime reads sets in their order. */
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

    /** The first server, where a request can be sent as it stands. */
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
        processed.getModels().forEach(each -> Unsupported.refuseTwins(each.getModel()));
        return processed;
    }
}
