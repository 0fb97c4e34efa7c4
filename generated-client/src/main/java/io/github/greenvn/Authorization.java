package io.github.greenvn;

import io.github.greenvn.codegen.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a caller that authorize calls: HTTP Basic credentials, and suppliers of the secrets of other security
 * schemes. Immutable; {@code toString} shows no secret.
 */
final class Authorization {

    static final Authorization NONE = new Authorization(null, Map.of());

    /** The method of the builder that sets the credentials, for messages. */
    static final String CREDENTIALS = "credentials(apiKey, apiToken)";

    private final @Nullable Credentials credentials;
    private final Map<String, Supplier<String>> suppliers;

    private Authorization(@Nullable Credentials credentials, Map<String, Supplier<String>> suppliers) {
        this.credentials = credentials;
        this.suppliers = suppliers;
    }

    Authorization with(Credentials newCredentials) {
        return new Authorization(newCredentials, suppliers);
    }

    Authorization with(@Nullable String scheme, @Nullable Supplier<String> secret) {
        Objects.requireNonNull(scheme, "scheme must not be null");
        Objects.requireNonNull(secret, "secret must not be null");
        if (scheme.isBlank()) {
            throw new IllegalArgumentException("scheme must be the name of a security scheme of the specification; got "
                    + scheme.length() + " blanks");
        }
        Map<String, Supplier<String>> all = new LinkedHashMap<>(suppliers);
        all.put(scheme, secret);
        return new Authorization(credentials, all);
    }

    boolean isEmpty() {
        return credentials == null && suppliers.isEmpty();
    }

    @Nullable
    Credentials credentials() {
        return credentials;
    }

    /** Returns true if the caller has given what a scheme needs. */
    boolean has(SecurityScheme scheme) {
        return scheme.type() == SecurityScheme.Type.BASIC ? credentials != null : suppliers.containsKey(scheme.name());
    }

    /** Returns the secret of a scheme. */
    OperationAuthorization.Secret secret(SecurityScheme scheme) {
        return scheme.type() == SecurityScheme.Type.BASIC
                ? Objects.requireNonNull(credentials)
                : new SuppliedSecret(scheme, Objects.requireNonNull(suppliers.get(scheme.name())));
    }

    /** Returns the redaction of the secrets that are known before a call. */
    Redaction redaction() {
        return credentials == null ? Redaction.NONE : credentials.redaction();
    }

    /**
     * Checks the names of the schemes against those of an API, unless it has none but HTTP Basic: one client may serve a
     * version of an API with other schemes, and one without.
     *
     * @throws IllegalArgumentException if the API has no scheme of a name, or if the scheme is HTTP Basic
     */
    void checkNames(Class<?> api) {
        Map<String, SecurityScheme> declared = schemesOfAll(api);
        if (declared.isEmpty()) {
            return;
        }
        suppliers.keySet().forEach(name -> {
            SecurityScheme scheme = declared.get(name);
            if (scheme == null) {
                throw new IllegalArgumentException(call(name) + " names no security scheme of " + api.getSimpleName()
                        + "; its schemes are " + String.join(", ", declared.keySet()));
            }
            if (scheme.type() == SecurityScheme.Type.BASIC) {
                throw new IllegalArgumentException(call(name) + " names HTTP Basic of " + api.getSimpleName() + "; set "
                        + CREDENTIALS + " instead");
            }
        });
    }

    /** Returns the security schemes of an API and of the interfaces that it extends, by their names. */
    static Map<String, SecurityScheme> schemesOfAll(Class<?> api) {
        Map<String, SecurityScheme> declared = new LinkedHashMap<>();
        Servers.operations(api).forEach(method -> declared.putAll(schemes(method.getDeclaringClass())));
        return declared;
    }

    /** Returns the security schemes that an interface declares by their names, in the order of its specification. */
    static Map<String, SecurityScheme> schemes(Class<?> api) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        for (SecurityScheme scheme : api.getAnnotationsByType(SecurityScheme.class)) {
            schemes.put(scheme.name(), scheme);
        }
        return schemes;
    }

    /** Returns the method of the builder that sets the secret of a scheme, for messages. */
    static String call(SecurityScheme scheme) {
        return scheme.type() == SecurityScheme.Type.BASIC ? CREDENTIALS : call(scheme.name());
    }

    private static String call(String scheme) {
        return "authorization(\"" + scheme + "\", secret)";
    }

    /** Returns the methods of the builder that the caller has called, for messages. */
    String described() {
        return isEmpty()
                ? "none"
                : Stream.concat(
                                credentials == null ? Stream.of() : Stream.of(CREDENTIALS),
                                suppliers.keySet().stream().map(Authorization::call))
                        .collect(Collectors.joining(" and "));
    }

    @Override
    public String toString() {
        return "Authorization{***}";
    }
}
