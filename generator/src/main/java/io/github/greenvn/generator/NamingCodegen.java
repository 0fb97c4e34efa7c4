package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.File;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.utils.ModelUtils;

/** Chooses the names in Java, where OpenAPI Generator's own would not compile, or would mean something else. */
abstract class NamingCodegen extends JavaClientCodegen {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import [a-z0-9_.]+\\.([A-Z]\\w*);");

    private static final Set<String> OBJECT_METHODS = Arrays.stream(Object.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> reserved = new HashSet<>();
    private Set<String> setters = Set.of();
    private Set<String> components = Set.of();

    NamingCodegen() {
        reservedWords.addAll(Set.of("true", "false", "null"));
        // OpenAPI Generator maps twice; no schema can have a name with a space.
        typeMapping.put("integer+" + Types.BIG_INTEGER, "big integer");
        typeMapping.put("big integer", "BigInteger");
        importMapping.put("BigInteger", "java.math.BigInteger");
        addType(Types.JSON_DATA, "JsonData");
        addType(Types.FILE_PART, "FilePart");
        Stream.of("api.mustache", "model.mustache")
                .map(name -> Objects.requireNonNull(Originals.resource("/" + GreenVnCodegen.TEMPLATES + "/" + name)))
                .flatMap(template -> IMPORT.matcher(template).results())
                .forEach(found -> reserved.add(found.group(1)));
        reserveImportsExcept(Set.of());
    }

    /** Adds a type of the runtime, for a format of strings. */
    private void addType(String format, String type) {
        typeMapping.put("string+" + format, "our " + format);
        typeMapping.put("our " + format, type);
        importMapping.put(type, "io.github.greenvn." + type);
    }

    /**
     * Keeps models from the names that OpenAPI Generator imports.
     *
     * @param given the names that the option {@code importMappings} gives to models
     */
    final void reserveImportsExcept(Set<String> given) {
        importMapping.keySet().stream().filter(name -> !given.contains(name)).forEach(reserved::add);
    }

    /** Returns true for a class of java.lang, which needs no import. */
    private static boolean isOfJavaLang(String name) {
        return Object.class.getResource(name + ".class") != null;
    }

    /** Determines the names that no property can have, before the names are asked for. */
    void avoidSetters() {
        setters = Setters.of(openAPI, super::toVarName);
    }

    /** Records which schemas are components, before inline schemas become components too. */
    void rememberComponents() {
        components = Set.copyOf(ModelUtils.getSchemas(openAPI).keySet());
    }

    /** Gives inline schemas other names than those of components, and of one another. */
    void nameInlineSchemas(OpenAPI api) {
        Set<String> taken = new HashSet<>();
        components.forEach(name -> taken.add(fileName(toModelName(name))));
        ModelUtils.getSchemas(api).keySet().stream()
                .filter(name -> !components.contains(name))
                .sorted()
                .forEach(name -> nameInline(name, taken));
    }

    /** Numbers the class of an inline schema if another schema's has its name. */
    private void nameInline(String schema, Set<String> taken) {
        String wanted = toModelName(schema);
        String name = wanted;
        for (int number = 2; !taken.add(fileName(name)); number++) {
            name = wanted + number;
        }
        if (!name.equals(wanted)) {
            modelNameMapping.put(schema, name);
        }
    }

    /** File systems may ignore case. */
    private static String fileName(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toModelName(String name) {
        String modelName = super.toModelName(name);
        return reserved.contains(modelName) || isOfJavaLang(modelName) ? "Model" + modelName : modelName;
    }

    /** Keeps the name of the class, where the superclass would number the files of schemas that differ in case alone. */
    @Override
    public String modelFilename(String templateName, String modelName) {
        return modelFileFolder()
                + File.separator
                + toModelFilename(modelName)
                + modelTemplateFiles().get(templateName);
    }

    /** Renames a property that is called like a setter of another, or like a method of every model. */
    @Override
    public String toVarName(String name) {
        String variable = super.toVarName(name);
        return setters.contains(variable) && !nameMapping.containsKey(name) ? variable + "Property" : variable;
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
            case "BigInteger" -> "new BigInteger(\"" + value + "\")";
            default -> super.toEnumValue(value, datatype);
        };
    }

    @Override
    public String toEnumVarName(String value, String datatype) {
        String name = super.toEnumVarName(value, datatype);
        return name.equals("UNRECOGNISED") ? "UNRECOGNISED_" : name;
    }
}
