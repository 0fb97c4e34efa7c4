package io.github.greenvn;

import io.github.greenvn.ScriptedServer.Received;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The security of a specification, with a secret for each of its schemes that is supported. */
record ExampleSecurity(OpenAPI api) {

    /** Gives a client the secrets of the schemes. */
    void authorize(LeadAssistBuilder builder) {
        schemes().forEach((name, scheme) -> {
            if (isSupported(scheme) && !isBasic(scheme)) {
                builder.authorization(name, () -> secret(name));
            }
        });
    }

    private static String secret(String name) {
        return "secret+of/" + name.replaceAll("\\W", "");
    }

    private Map<String, SecurityScheme> schemes() {
        if (api.getComponents() == null || api.getComponents().getSecuritySchemes() == null) {
            return Map.of();
        }
        Map<String, SecurityScheme> schemes =
                new LinkedHashMap<>(api.getComponents().getSecuritySchemes());
        schemes.replaceAll((name, scheme) ->
                scheme.get$ref() == null ? scheme : schemes.get(scheme.get$ref().replaceAll(".*/", "")));
        return schemes;
    }

    private static boolean isBasic(SecurityScheme scheme) {
        return "basic".equalsIgnoreCase(scheme.getScheme());
    }

    private static boolean isSupported(SecurityScheme scheme) {
        return switch (scheme.getType()) {
            case APIKEY -> !scheme.getName().equals("Host");
            case HTTP -> isBasic(scheme) || "bearer".equalsIgnoreCase(scheme.getScheme());
            case OAUTH2, OPENIDCONNECT -> true;
            case MUTUALTLS -> false;
        };
    }

    /** Returns the parts of a request that have to arrive. */
    List<Object> expected(Operation operation) {
        List<SecurityRequirement> allowed =
                operation.getSecurity() == null ? api.getSecurity() : operation.getSecurity();
        if (allowed == null && declaresNothing()) {
            return schemes().keySet().stream()
                    .findFirst()
                    .map(name -> parts(new SecurityRequirement().addList(name)))
                    .orElse(List.of("Authorization: Basic"));
        }
        if (allowed == null) {
            return List.of();
        }
        return allowed.stream()
                .filter(each -> !each.isEmpty())
                .filter(each -> each.keySet().stream()
                        .allMatch(name -> isSupported(schemes().get(name))))
                .map(this::parts)
                .findFirst()
                .orElse(List.of());
    }

    private boolean declaresNothing() {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .allMatch(operation -> operation.getSecurity() == null);
    }

    /** Returns what the schemes of a requirement send; of those that set the same header, the first. */
    private List<Object> parts(SecurityRequirement requirement) {
        List<Object> parts = new ArrayList<>();
        for (String name : requirement.keySet()) {
            Object part = part(name, schemes().get(name));
            if (parts.stream().noneMatch(other -> header(other).equals(header(part)))) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String header(Object part) {
        return part.toString().replaceAll("[:=].*", "");
    }

    private static Object part(String name, SecurityScheme scheme) {
        if (scheme.getType() != SecurityScheme.Type.APIKEY) {
            return "Authorization: " + (isBasic(scheme) ? "Basic" : "Bearer " + secret(name));
        }
        if (scheme.getIn() == SecurityScheme.In.COOKIE) {
            return scheme.getName() + "=" + secret(name);
        }
        return scheme.getIn() == SecurityScheme.In.QUERY
                ? "?" + scheme.getName() + "="
                        + secret(name).replace("+", "%2B").replace("/", "%2F")
                : scheme.getName() + ": " + secret(name);
    }

    /** Returns the parts of the headers that arrived, without parameters. */
    List<Object> arrived(Received request, List<Parameter> parameters) {
        List<Object> parts = new ArrayList<>();
        request.header("Authorization")
                .forEach(value -> parts.add("Authorization: " + value.replaceAll("(?<=^Basic).*", "")));
        schemes().values().stream()
                .filter(scheme -> scheme.getIn() == SecurityScheme.In.HEADER)
                .map(SecurityScheme::getName)
                .distinct()
                .filter(name -> !name.equals("Authorization") && !name.equals("Host"))
                .filter(name ->
                        parameters.stream().noneMatch(each -> each.getName().equalsIgnoreCase(name)))
                .forEach(name -> request.header(name).forEach(value -> parts.add(name + ": " + value)));
        request.header("Cookie").forEach(value -> parts.addAll(List.of(value.split("; "))));
        return parts;
    }
}
