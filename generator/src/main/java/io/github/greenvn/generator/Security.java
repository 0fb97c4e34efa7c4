package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.parser.util.DeserializationUtils;
import io.swagger.v3.parser.util.RemoteUrl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The security of operations. */
final class Security {

    private static final Logger LOGGER = LoggerFactory.getLogger(Security.class);

    /** The extension of an operation that is called without a secret, for the template. */
    private static final String WITHOUT_CREDENTIALS = "x-without-credentials";

    /** The extension of an operation with other security than HTTP Basic, for the template: its alternatives in Java. */
    private static final String REQUIREMENTS = "x-security-requirements";

    private final OpenAPI api;
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();

    Security(OpenAPI api) {
        this.api = api;
        if (api.getComponents() != null && api.getComponents().getSecuritySchemes() != null) {
            api.getComponents()
                    .getSecuritySchemes()
                    .forEach((name, scheme) -> schemes.put(name, Scheme.of(name, target(scheme))));
        }
    }

    /** Returns the scheme that a reference is to; the parser resolves it in OpenAPI 3.0, but not in 3.1. */
    private SecurityScheme target(SecurityScheme scheme) {
        String reference = scheme.get$ref();
        return reference == null
                ? scheme
                : api.getComponents().getSecuritySchemes().getOrDefault(reference.replaceAll(".*/", ""), scheme);
    }

    /**
     * Declares what applies where the top of a specification declares nothing: no security if some operations declare their
     * own, and otherwise any of the schemes, or none. With HTTP Basic alone, nothing is declared: it is always sent. Without
     * a scheme, nothing is needed.
     *
     * @param location the file or the URL of the specification
     */
    void complete(@Nullable String location) {
        if (api.getSecurity() != null) {
            return;
        }
        if (operations().anyMatch(operation -> operation.getSecurity() != null) || isEmptyAtTheTop(location)) {
            api.setSecurity(List.of());
        } else if (!supported().stream().allMatch(Scheme::isBasic)) {
            List<SecurityRequirement> any = new ArrayList<>();
            supported().forEach(scheme -> any.add(new SecurityRequirement().addList(scheme.name())));
            any.add(new SecurityRequirement());
            api.setSecurity(any);
        }
    }

    /**
     * Returns true if the specification has {@code security: []} at its top, which the parser does not keep. It may have
     * been read in a way of the parser's, such as from the class path or with authorization.
     */
    private static boolean isEmptyAtTheTop(@Nullable String location) {
        if (location == null) {
            return false;
        }
        try {
            String contents = location.startsWith("http")
                    ? RemoteUrl.urlToString(location, null)
                    : new String(
                            Files.readAllBytes(
                                    location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location)),
                            StandardCharsets.UTF_8);
            return DeserializationUtils.deserializeIntoTree(contents, location)
                    .path("security")
                    .isArray();
        } catch (Exception e) {
            LOGGER.warn(
                    "{} could not be read again for \"security: []\" at its top, which it is taken not to have",
                    location);
            return false;
        }
    }

    private Stream<Operation> operations() {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    /**
     * Marks the operations that do not simply send HTTP Basic. Removes the schemes, since OpenAPI Generator's own handling
     * of them is not used, and fails for a reference.
     *
     * @return the supported schemes, for the template; none if every operation simply sends HTTP Basic
     */
    List<Scheme> mark() {
        operations().forEach(this::mark);
        if (api.getComponents() != null) {
            api.getComponents().setSecuritySchemes(null);
        }
        boolean marked = operations()
                .anyMatch(operation -> operation.getExtensions() != null
                        && operation.getExtensions().containsKey(REQUIREMENTS));
        return marked ? supported() : List.of();
    }

    private void mark(Operation operation) {
        if (operation.getExtensions() != null) {
            operation.getExtensions().keySet().removeAll(Set.of(WITHOUT_CREDENTIALS, REQUIREMENTS));
        }
        List<SecurityRequirement> allowed = allowed(operation);
        if (allowed == null) {
            if (schemes.isEmpty()) {
                operation.addExtension(REQUIREMENTS, List.of(""));
            }
            return;
        }
        if (allowed.stream().allMatch(Map::isEmpty)) {
            operation.addExtension(WITHOUT_CREDENTIALS, true);
        } else if (!allowed.stream().allMatch(this::isBasic)) {
            operation.addExtension(
                    REQUIREMENTS,
                    allowed.stream()
                            .filter(each -> problem(each) == null)
                            .map(Security::literals)
                            .toList());
        }
    }

    private static String literals(SecurityRequirement requirement) {
        return requirement.keySet().stream()
                .map(name -> "\"" + Text.literal(name) + "\"")
                .collect(Collectors.joining(", "));
    }

    private boolean isBasic(SecurityRequirement requirement) {
        return !requirement.isEmpty()
                && requirement.keySet().stream().allMatch(name -> scheme(name).isBasic());
    }

    private List<Scheme> supported() {
        return schemes.values().stream().filter(Scheme::isSupported).toList();
    }

    /** Removes the parameters of operations that their security schemes define, as it is with {@code Authorization}. */
    void removeParameters() {
        api.getPaths().values().stream()
                .filter(item -> item.getParameters() != null)
                .filter(item -> item.readOperations().stream().anyMatch(operation -> item.getParameters().stream()
                        .anyMatch(each -> isSecret(operation, each))))
                .forEach(this::moveToOperations);
        operations()
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation.getParameters().removeIf(each -> isSecret(operation, each)));
    }

    /** Moves the parameters of a path, which the parser does itself in OpenAPI 3.0, but not in 3.1. */
    private void moveToOperations(PathItem item) {
        for (Operation operation : item.readOperations()) {
            List<Parameter> own = operation.getParameters() == null
                    ? List.of()
                    : operation.getParameters().stream()
                            .map(each -> ModelUtils.getReferencedParameter(api, each))
                            .toList();
            item.getParameters().stream()
                    .filter(each -> own.stream().noneMatch(other -> isSame(other, each)))
                    .forEach(operation::addParametersItem);
        }
        item.setParameters(null);
    }

    private boolean isSame(Parameter one, Parameter another) {
        Parameter other = ModelUtils.getReferencedParameter(api, another);
        return Objects.equals(one.getName(), other.getName()) && Objects.equals(one.getIn(), other.getIn());
    }

    private boolean isSecret(Operation operation, Parameter declared) {
        Parameter parameter = ModelUtils.getReferencedParameter(api, declared);
        List<SecurityRequirement> allowed = allowed(operation);
        return parameter != null
                && allowed != null
                && allowed.stream()
                        .filter(each -> problem(each) == null)
                        .flatMap(each -> each.keySet().stream())
                        .map(this::scheme)
                        .anyMatch(scheme -> scheme.defines(parameter));
    }

    void check(Operation operation, Consumer<String> problem) {
        List<SecurityRequirement> allowed = allowed(operation);
        if (allowed != null && !allowed.isEmpty() && allowed.stream().noneMatch(each -> problem(each) == null)) {
            problem.accept(allowed.stream().map(this::problem).collect(Collectors.joining("; or ")));
        }
    }

    private @Nullable List<SecurityRequirement> allowed(Operation operation) {
        List<SecurityRequirement> declared =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        return declared == null
                ? null
                : declared.stream().flatMap(this::alternatives).toList();
    }

    /** Returns a requirement for each of the schemes that set one header or parameter, which has room for one secret. */
    private Stream<SecurityRequirement> alternatives(SecurityRequirement requirement) {
        Map<String, List<String>> places = requirement.keySet().stream()
                .collect(Collectors.groupingBy(name -> scheme(name).place(), LinkedHashMap::new, Collectors.toList()));
        Stream<SecurityRequirement> alternatives = Stream.of(new SecurityRequirement());
        for (List<String> names : places.values()) {
            alternatives = alternatives.flatMap(others -> names.stream().map(name -> {
                SecurityRequirement alternative = new SecurityRequirement();
                alternative.putAll(others);
                return alternative.addList(name, requirement.get(name));
            }));
        }
        return alternatives;
    }

    private Scheme scheme(String name) {
        return schemes.getOrDefault(name, Scheme.undeclared(name));
    }

    /** Returns the reason for which a requirement is not supported; null if it is. */
    private @Nullable String problem(SecurityRequirement requirement) {
        List<String> unsupported = requirement.keySet().stream()
                .map(this::scheme)
                .filter(each -> !each.isSupported())
                .map(Scheme::described)
                .toList();
        return unsupported.isEmpty()
                ? null
                : "it needs " + String.join(" and ", unsupported) + ", which is not supported";
    }
}
