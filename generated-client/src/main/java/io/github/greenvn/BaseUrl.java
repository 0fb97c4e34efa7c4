package io.github.greenvn;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The base URL of the service: an absolute http or https URL, without a slash at its end. */
record BaseUrl(URI uri) {

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    static BaseUrl parse(@Nullable String text) {
        Objects.requireNonNull(text, "baseUrl must not be null");
        URI uri;
        try {
            uri = new URI(text.replaceAll("/+$", ""));
        } catch (URISyntaxException e) {
            throw invalid("it is not a valid URL, at index " + e.getIndex());
        }
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "");
        if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
            throw invalid("its scheme is \"" + scheme + "\"");
        }
        if (uri.getHost() == null) {
            throw invalid("it has no host");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65535) {
            throw invalid("its port is " + uri.getPort());
        }
        if (uri.getRawUserInfo() != null) {
            throw invalid("it has user information; give that to credentials(apiKey, apiToken)");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw invalid("it has a query or a fragment");
        }
        // Feign accepts the scheme in lower case only.
        return new BaseUrl(
                URI.create(scheme.toLowerCase(Locale.ROOT) + uri.toString().substring(scheme.length())));
    }

    private static IllegalArgumentException invalid(String reason) {
        return new IllegalArgumentException(
                "baseUrl must be an absolute http or https URL such as https://leadassist.exotel.in; " + reason);
    }

    /** Returns true if a URL is below this one, so that credentials may be sent to it. */
    boolean contains(String url) {
        try {
            new URI(url);
        } catch (URISyntaxException e) {
            return false;
        }
        return url.startsWith(this + "/");
    }

    boolean isPlaintext() {
        return uri.getScheme().equalsIgnoreCase("http");
    }

    boolean isLoopback() {
        return isLoopback(uri.getHost());
    }

    /** Returns true if a host name is one of this machine. It is not resolved. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
