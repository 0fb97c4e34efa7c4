package io.github.greenvn;

import io.github.greenvn.codegen.SecurityRequirement;
import io.github.greenvn.codegen.SecurityScheme;
import io.github.greenvn.codegen.WithoutCredentials;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that the requests of one generated method carry: those of the first security requirement for which the caller
 * has given what it needs.
 *
 * @param secrets the secrets; none if none are needed
 * @param missing a description of what the caller would have to give; null if nothing is missing
 */
record OperationAuthorization(
        List<Secret> secrets, @Nullable String missing) {

    /** A secret of a request. */
    interface Secret {

        /**
         * Adds the secret to the headers, or to the URL that it returns.
         *
         * @throws NoSecretException if there is none that can be sent
         */
        String addTo(Map<String, Collection<String>> headers, String url, Call call);
    }

    /** Thrown if a secret is missing or cannot be sent. The message says which, and does not have it. */
    static final class NoSecretException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSecretException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static OperationAuthorization of(Method method, Authorization given) {
        if (method.isAnnotationPresent(WithoutCredentials.class)) {
            return new OperationAuthorization(List.of(), null);
        }
        SecurityRequirement[] declared = method.getAnnotationsByType(SecurityRequirement.class);
        if (Arrays.stream(declared).allMatch(each -> each.value().length == 0)) {
            return withoutScheme(declared.length > 0, given);
        }
        Map<String, SecurityScheme> schemes = Authorization.schemes(method.getDeclaringClass());
        List<List<SecurityScheme>> requirements = Arrays.stream(declared)
                .map(each -> Arrays.stream(each.value())
                        .map(name -> Optional.ofNullable(schemes.get(name))
                                .orElseThrow(() -> new IllegalArgumentException(method.getName()
                                        + " has a security requirement that names no scheme: " + name)))
                        .toList())
                // Where a secret is optional, one that the caller has given is sent.
                .sorted(Comparator.comparing(List::isEmpty))
                .toList();
        return requirements.stream()
                .filter(each -> each.stream().allMatch(given::has))
                .findFirst()
                .map(each -> new OperationAuthorization(
                        each.stream().map(given::secret).toList(), null))
                .orElseGet(() -> missing(described(requirements), given));
    }

    /** Returns the credentials, which are sent if the caller has given them, since no scheme says otherwise. */
    private static OperationAuthorization withoutScheme(boolean optional, Authorization given) {
        Credentials credentials = given.credentials();
        if (credentials == null && !optional) {
            return missing(Authorization.CREDENTIALS, given);
        }
        return new OperationAuthorization(credentials == null ? List.of() : List.of(credentials), null);
    }

    private static OperationAuthorization missing(String needed, Authorization given) {
        return new OperationAuthorization(
                List.of(), "it needs " + needed + " of the builder, which has " + given.described() + ".");
    }

    private static String described(List<List<SecurityScheme>> requirements) {
        return requirements.stream()
                .map(each -> each.stream().map(Authorization::call).collect(Collectors.joining(" with ")))
                .collect(Collectors.joining(", or "));
    }

    /**
     * Adds the secrets to the headers, or to the URL that it returns.
     *
     * @throws NoSecretException if one is missing or cannot be sent
     */
    String addTo(Map<String, Collection<String>> headers, String url, Call call) {
        if (missing != null) {
            throw new NoSecretException(missing, null);
        }
        String result = url;
        for (Secret secret : secrets) {
            result = secret.addTo(headers, result, call);
        }
        return result;
    }
}
