package io.github.greenvn;

import io.github.greenvn.codegen.SecurityScheme;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a supplier of the caller gives for each request: a token or an API key. It is kept nowhere but in the
 * redaction of its call.
 */
final class SuppliedSecret implements OperationAuthorization.Secret {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern API_KEY = Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");

    /** The length of the parts of a secret that are redacted: shorter ones are parts of words. */
    private static final int MIN_PART = 8;

    private final SecurityScheme scheme;
    private final Supplier<String> supplier;

    SuppliedSecret(SecurityScheme scheme, Supplier<String> supplier) {
        this.scheme = scheme;
        this.supplier = supplier;
    }

    @Override
    public String addTo(Map<String, Collection<String>> headers, String url, Call call) {
        String secret = read();
        String encoded = PercentEncoding.encode(secret);
        call.redactAlso(forms(secret, encoded));
        switch (scheme.type()) {
            case BEARER -> ClientHeaders.set(headers, "Authorization", List.of("Bearer " + secret));
            case HEADER -> ClientHeaders.set(headers, scheme.parameter(), List.of(secret));
            case COOKIE -> {
                if (!Cookies.add(headers, scheme.parameter(), secret)) {
                    throw failure(
                            "cannot be used, since an interceptor or an argument set the cookie " + scheme.parameter(),
                            null);
                }
            }
            default -> {
                if (hasParameterOrFragment(url)) {
                    throw failure(
                            "cannot be used, since an interceptor or an argument set the parameter "
                                    + scheme.parameter() + " or a fragment",
                            null);
                }
                return url
                        + (url.indexOf('?') < 0 ? '?' : '&')
                        + PercentEncoding.encode(scheme.parameter())
                        + '='
                        + encoded;
            }
        }
        return url;
    }

    /** Returns the forms in which a service may show a secret, and the parts of one such as {@code Token token="abc"}. */
    private static String[] forms(String secret, String encoded) {
        Stream<String> whole =
                Stream.of(secret, secret.replaceFirst("(?<=.)=+$", ""), encoded, encoded.replace("%20", "+"));
        Stream<String> parts = Stream.of(" ", "[ =,\"]")
                .flatMap(separator -> Arrays.stream(secret.split(separator)))
                .filter(part -> part.length() >= MIN_PART);
        return Stream.concat(whole, parts).toArray(String[]::new);
    }

    private boolean hasParameterOrFragment(String url) {
        String query = url.indexOf('?') < 0 ? "" : url.substring(url.indexOf('?') + 1);
        return url.indexOf('#') >= 0
                || Arrays.stream(query.split("&"))
                        .map(pair -> URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8))
                        .anyMatch(scheme.parameter()::equals);
    }

    private String read() {
        String secret;
        try {
            secret = supplier.get();
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failure(
                    "threw " + e.getClass().getName() + ", whose message is left out, since it may have the secret",
                    withoutMessages(e));
        }
        if (secret == null) {
            throw failure("returned null", null);
        }
        Pattern allowed =
                switch (scheme.type()) {
                    case BEARER -> TOKEN;
                    case COOKIE -> Cookies.VALUE;
                    default -> API_KEY;
                };
        if (!allowed.matcher(secret).matches()) {
            throw failure(
                    "must return " + required() + "; it returned " + secret.length() + " characters that are not",
                    null);
        }
        return secret;
    }

    private String required() {
        return switch (scheme.type()) {
            case BEARER -> "a token of printable ASCII without blanks, and without \"Bearer\"";
            case COOKIE -> "an API key of printable ASCII without blanks, quotes, commas, semicolons and backslashes";
            default -> "an API key of printable ASCII that does not begin or end with a blank";
        };
    }

    /** Returns a copy without any message; null if the exception's own methods fail. */
    private static @Nullable Throwable withoutMessages(Throwable thrown) {
        try {
            return RedactedException.withoutMessages(thrown);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private OperationAuthorization.NoSecretException failure(String problem, @Nullable Throwable cause) {
        return new OperationAuthorization.NoSecretException(
                "the supplier of " + Authorization.call(scheme) + " " + problem + ".", cause);
    }
}
