package io.github.greenvn.generator;

import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A security scheme, for the template.
 *
 * @param name its name in the specification
 * @param type the constant of {@code io.github.greenvn.codegen.SecurityScheme.Type}; null if it is not supported
 * @param parameter the header, the query parameter or the cookie that has the secret
 * @param described its name and kind, for messages
 */
record Scheme(String name, @Nullable String type, String parameter, String described) {

    /** The headers that media types define. */
    private static final Set<String> OTHER_HEADERS = Set.of("accept", "content-type");

    static Scheme of(String name, SecurityScheme scheme) {
        if (scheme.getType() == null) {
            return new Scheme(name, null, "", name + " (without a type)");
        }
        return switch (scheme.getType()) {
            case OAUTH2, OPENIDCONNECT -> new Scheme(name, "BEARER", "Authorization", name);
            case HTTP -> http(name, String.valueOf(scheme.getScheme()).toLowerCase(Locale.ROOT));
            case APIKEY ->
                apiKey(name, String.valueOf(scheme.getIn()), Objects.requireNonNullElse(scheme.getName(), ""));
            case MUTUALTLS -> new Scheme(name, null, "", name + " (mutual TLS)");
        };
    }

    static Scheme undeclared(String name) {
        return new Scheme(name, null, "", name + " (not declared)");
    }

    private static Scheme http(String name, String scheme) {
        return switch (scheme) {
            case "basic" -> new Scheme(name, "BASIC", "Authorization", name);
            case "bearer" -> new Scheme(name, "BEARER", "Authorization", name);
            default -> new Scheme(name, null, "", name + " (HTTP " + scheme + ")");
        };
    }

    private static Scheme apiKey(String name, String in, String parameter) {
        boolean supported =
                switch (in) {
                    case "header" ->
                        ParameterCheck.canBeSet(parameter)
                                && !OTHER_HEADERS.contains(parameter.toLowerCase(Locale.ROOT));
                    case "query" -> !parameter.isEmpty();
                    case "cookie" -> parameter.matches(ParameterCheck.HEADER_NAME);
                    default -> false;
                };
        return new Scheme(
                name,
                supported ? in.toUpperCase(Locale.ROOT) : null,
                parameter,
                name + " (API key " + parameter + " in " + in + ")");
    }

    boolean isSupported() {
        return type != null;
    }

    boolean isBasic() {
        return "BASIC".equals(type);
    }

    /** Returns true if the secret is in an API key's header, parameter or cookie, which the template names. */
    boolean isApiKey() {
        return Set.of("HEADER", "QUERY", "COOKIE").contains(type == null ? "" : type);
    }

    /** Returns the place of the secret in a request, or the name of a scheme that is not supported, behind a colon. */
    String place() {
        return switch (type == null ? "" : type) {
            case "" -> ":" + name;
            case "QUERY" -> "?" + parameter;
            case "COOKIE" -> ";" + parameter;
            default -> parameter.toLowerCase(Locale.ROOT);
        };
    }

    /** Returns true if the scheme sets what a parameter describes. */
    boolean defines(Parameter described) {
        return ("query".equals(described.getIn()) && place().equals("?" + described.getName()))
                || ("cookie".equals(described.getIn()) && place().equals(";" + described.getName()))
                || ("header".equals(described.getIn())
                        && place().equals(described.getName().toLowerCase(Locale.ROOT)));
    }
}
