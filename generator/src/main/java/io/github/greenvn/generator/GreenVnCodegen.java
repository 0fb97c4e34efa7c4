package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OpenAPI Generator's {@code greenvn}: Feign interfaces and models that run on {@code greenvn-client}, by our templates
 * and options. Other options of the {@code java} generator can be given.
 *
 * <p>Before a file is written, it rejects a specification that the generated client cannot support, and lists the
 * location of each problem. It also rejects a version of OpenAPI Generator whose own templates have changed.
 */
public class GreenVnCodegen extends NamingCodegen {

    /** The folder of our templates on the class path; also for {@code templateResourcePath}. */
    static final String TEMPLATES = "greenvn";

    private static final String UNSUPPORTED_OPERATIONS = "unsupportedOperations";

    private static final Logger LOGGER = LoggerFactory.getLogger(GreenVnCodegen.class);

    /** Options of the {@code java} generator that the client needs as they are. */
    private static final Map<String, String> FIXED_OPTIONS = Map.of(
            "annotationLibrary", "none",
            "asyncNative", "false",
            "dateLibrary", "java8",
            "documentationProvider", "none",
            "implicitHeaders", "false",
            "openApiNullable", "false",
            "serializationLibrary", "jackson",
            "useBeanValidation", "false");

    private Map<String, String> ownTypes = Map.of();
    private List<LeftOut> leftOut = List.of();

    /** Creates the generator; called by OpenAPI Generator. */
    @SuppressWarnings("this-escape") // it calls setters of its own superclass, which nothing below overrides
    public GreenVnCodegen() {
        setLibrary(FEIGN);
        setInvokerPackage("io.github.greenvn");
        templateDir = TEMPLATES;
        useOneOfInterfaces = true;
        addOneOfInterfaceImports = true;
        cliOptions.add(new CliOption(
                        UNSUPPORTED_OPERATIONS,
                        "What to do with operations that the client does not support: refuse the specification, or skip them.")
                .defaultValue("refuse"));
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
        FIXED_OPTIONS.forEach((option, value) -> {
            requireEqual(option, value, additionalProperties.getOrDefault(option, value));
            additionalProperties.put(option, value);
        });
        requireEqual("library", FEIGN, getLibrary());
        additionalProperties.putIfAbsent(CodegenConstants.HIDE_GENERATION_TIMESTAMP, "true");
        additionalProperties.putAll(Text.LAMBDAS);
        if (templateDir.equals(TEMPLATES)) {
            Originals.ofThisGenerator().requireUnchanged();
        }
        // Generates the models of forms, too.
        GlobalSettings.setProperty(CodegenConstants.SKIP_FORM_MODEL, "false");
        Set<String> given = Set.copyOf(importMapping.keySet());
        super.processOpts();
        reserveImportsExcept(given);
        ownTypes = Map.copyOf(typeMapping);
        Preparation preparation = new Preparation(openAPI);
        preparation.rewrite(inputSpec, openapiNormalizer);
        avoidSetters();
        checkSupport();
        rememberComponents();
        additionalProperties.putAll(preparation.mark());
        // The generator's own runtime, its project files, tests and documents: greenvn-client is the runtime.
        supportingFiles.clear();
        apiTestTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        modelDocTemplateFiles.clear();
        if (!leftOut.isEmpty()) {
            additionalProperties.put("allLeftOut", leftOut);
            supportingFiles.add(new SupportingFile("unsupported_operations.mustache", "unsupported-operations.txt"));
        }
    }

    private static void requireEqual(String option, String needed, Object given) {
        if (!needed.equals(given.toString())) {
            throw new IllegalArgumentException(
                    option + " must be " + needed + ", as the client needs it; got " + given);
        }
    }

    /** Rejects a specification with problems, or leaves out the operations that have them. */
    private void checkSupport() {
        List<Problem> problems = Unsupported.find(openAPI, this);
        if (skipsUnsupportedOperations()) {
            leftOut = LeftOut.remove(openAPI, problems);
            leftOut.forEach(each -> LOGGER.warn(
                    "{} is left out, since it is not supported: {}",
                    each.operation(),
                    String.join("; ", each.reasons())));
            if (!openAPI.getPaths().isEmpty()) {
                problems.removeIf(problem -> problem.owner() != null);
            }
        }
        Unsupported.reject(problems);
    }

    private boolean skipsUnsupportedOperations() {
        Object value = additionalProperties.getOrDefault(UNSUPPORTED_OPERATIONS, "refuse");
        if (!Set.of("refuse", "skip").contains(value)) {
            throw new IllegalArgumentException(UNSUPPORTED_OPERATIONS + " must be refuse or skip; got " + value);
        }
        return value.equals("skip");
    }

    /** Chooses the types, and gives an inline schema another name than that of a component. */
    @Override
    public void preprocessOpenAPI(OpenAPI api) {
        super.preprocessOpenAPI(api);
        SchemaWalk.replace(api, new Types(ownTypes, typeMapping)::choose);
        if (ModelUtils.getSchemas(api).values().stream()
                .anyMatch(schema -> Boolean.TRUE.equals(schema.getDeprecated()))) {
            additionalProperties.put("deprecatedModels", true);
        }
        nameInlineSchemas(api);
    }

    /** Feign takes an argument of type URI for the target of the request. */
    @Override
    public void postProcessParameter(CodegenParameter parameter) {
        super.postProcessParameter(parameter);
        if ("URI".equals(parameter.dataType)) {
            parameter.dataType = "String";
        }
    }

    /** Returns nothing, so that a form is one parameter like every other body, and not one for each of its fields. */
    @Override
    protected @Nullable String getContentType(RequestBody body) {
        return null;
    }

    /** Prints nothing, unlike the superclass. */
    @Override
    public void postProcess() {}

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        List<CodegenOperation> all = operations.getOperations().getOperation();
        List<String> paths = all.stream().map(operation -> operation.path).toList();
        OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
        for (int i = 0; i < paths.size(); i++) {
            Parameters.name(all.get(i), paths.get(i));
            Successes.markNullable(all.get(i));
        }
        String tag = all.isEmpty() ? "" : all.get(0).baseName;
        processed.put(
                "leftOut",
                leftOut.stream()
                        .filter(each -> each.tags().stream()
                                .anyMatch(own -> sanitizeTag(own).equals(tag)))
                        .toList());
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
        Access.restore(property);
        if (property.required && !property.isNullable && property.isString && neverEmpty(property)) {
            property.vendorExtensions.put("x-not-blank", true);
        }
    }

    private static boolean neverEmpty(CodegenProperty property) {
        return (property.getMinLength() != null && property.getMinLength() > 0)
                || (property.pattern != null && neverMatchesEmpty(property.pattern.replaceAll("^/|/$", "")));
    }

    /** Returns false for a pattern that is one of ECMAScript's but not of Java's, of which it is not known. */
    private static boolean neverMatchesEmpty(String pattern) {
        try {
            return !Pattern.compile(pattern).matcher("").find();
        } catch (PatternSyntaxException e) {
            return false;
        }
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
}
