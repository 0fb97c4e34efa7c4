package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The security of operations. The client supports HTTP Basic, and none. */
final class Security {

    /** The extension of an operation that is called without credentials, for the template. */
    static final String WITHOUT_CREDENTIALS = "x-without-credentials";

    private final OpenAPI api;
    private final Map<String, SecurityScheme> schemes;

    Security(OpenAPI api) {
        this.api = api;
        this.schemes = api.getComponents() == null || api.getComponents().getSecuritySchemes() == null
                ? Map.of()
                : api.getComponents().getSecuritySchemes();
    }

    /**
     * Marks the operations whose specification allows no HTTP Basic. Where nothing at all is declared, the credentials are
     * sent.
     */
    void mark() {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> {
                    List<SecurityRequirement> allowed = allowed(operation);
                    return allowed != null && allowed.stream().noneMatch(each -> !each.isEmpty() && isBasic(each));
                })
                .forEach(operation -> operation.addExtension(WITHOUT_CREDENTIALS, true));
    }

    void check(Operation operation, Consumer<String> problem) {
        List<SecurityRequirement> allowed = allowed(operation);
        if (allowed != null && !allowed.isEmpty() && allowed.stream().noneMatch(this::isBasic)) {
            problem.accept("it needs "
                    + String.join(
                            " or ",
                            allowed.stream()
                                    .map(each -> String.join(" with ", each.keySet()))
                                    .toList()) + "; only HTTP Basic is supported");
        }
    }

    private @Nullable List<SecurityRequirement> allowed(Operation operation) {
        return operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
    }

    /** Returns true for HTTP Basic, and for no security. */
    private boolean isBasic(SecurityRequirement alternative) {
        return alternative.keySet().stream().allMatch(name -> {
            SecurityScheme scheme = schemes.get(name);
            return scheme != null
                    && scheme.getType() == SecurityScheme.Type.HTTP
                    && "basic".equalsIgnoreCase(scheme.getScheme());
        });
    }
}
