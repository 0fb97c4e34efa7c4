package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** The security of operations. */
final class Security {

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
                    .forEach((name, scheme) -> schemes.put(name, Scheme.of(name, scheme)));
        }
    }

    /**
     * Marks the operations that do not simply send HTTP Basic.
     *
     * @return the supported schemes, for the template; none if every operation simply sends HTTP Basic
     */
    List<Scheme> mark() {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::mark);
        boolean marked = api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
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
                && requirement.keySet().stream()
                        .allMatch(name ->
                                schemes.containsKey(name) && schemes.get(name).isBasic());
    }

    private List<Scheme> supported() {
        return schemes.values().stream().filter(Scheme::isSupported).toList();
    }

    /** Removes the parameters of operations that their security schemes define, as it is with {@code Authorization}. */
    void removeParameters() {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation
                        .getParameters()
                        .removeIf(each -> isSecret(operation, ModelUtils.getReferencedParameter(api, each))));
    }

    private boolean isSecret(Operation operation, @Nullable Parameter parameter) {
        List<SecurityRequirement> allowed = allowed(operation);
        return parameter != null
                && allowed != null
                && allowed.stream()
                        .flatMap(each -> each.keySet().stream())
                        .map(schemes::get)
                        .anyMatch(scheme -> scheme != null && scheme.defines(parameter));
    }

    void check(Operation operation, Consumer<String> problem) {
        List<SecurityRequirement> allowed = allowed(operation);
        if (allowed != null && !allowed.isEmpty() && allowed.stream().noneMatch(each -> problem(each) == null)) {
            problem.accept(allowed.stream().map(this::problem).collect(Collectors.joining("; or ")));
        }
    }

    /** Returns the alternatives of an operation. Where none are declared, any scheme of the specification is one. */
    private @Nullable List<SecurityRequirement> allowed(Operation operation) {
        List<SecurityRequirement> declared =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        if (declared != null || supported().stream().allMatch(Scheme::isBasic)) {
            return declared;
        }
        List<SecurityRequirement> any = new ArrayList<>();
        supported().forEach(scheme -> any.add(new SecurityRequirement().addList(scheme.name())));
        any.add(new SecurityRequirement());
        return any;
    }

    /** Returns the reason for which a requirement is not supported; null if it is. */
    private @Nullable String problem(SecurityRequirement requirement) {
        List<Scheme> needed = requirement.keySet().stream()
                .map(name -> schemes.getOrDefault(name, Scheme.undeclared(name)))
                .toList();
        List<String> unsupported = needed.stream()
                .filter(each -> !each.isSupported())
                .map(Scheme::described)
                .toList();
        if (!unsupported.isEmpty()) {
            return "it needs " + String.join(" and ", unsupported) + ", which is not supported";
        }
        long places = needed.stream().map(Scheme::place).distinct().count();
        return places == needed.size() || isBasic(requirement)
                ? null
                : "it needs " + String.join(" and ", requirement.keySet()) + " in the same header or parameter";
    }
}
