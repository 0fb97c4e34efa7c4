package io.github.greenvn.contract.live;

import feign.Request;
import feign.Request.HttpMethod;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides which requests of a live check may be sent, so that no change of the requests can bill.
 *
 * <p>A request other than GET is sent only if its credentials are exactly {@link #OTHER_KEY} and {@link #OTHER_TOKEN}. Any
 * other form of an Authorization header is refused, not decoded: it may be the caller's credentials in a form that only the
 * service knows. The one exception is an update, if the settings allow one that is billed. Thread-safe.
 */
final class RequestGuard {

    static final int MAX_REQUESTS = 10;

    /** Credentials that nobody has. */
    static final String OTHER_KEY = "greenvn-live-check";

    static final String OTHER_TOKEN = "wrong-on-purpose";

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Set<String> HEADERS =
            Set.of("accept", "authorization", "content-length", "content-type", "user-agent");

    private final LiveSettings settings;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger billed = new AtomicInteger();

    /**
     * Creates a guard.
     *
     * @throws IllegalArgumentException if the caller's credentials are those that nobody should have
     */
    RequestGuard(LiveSettings settings) {
        if (settings.apiKey().equals(OTHER_KEY) || settings.apiToken().equals(OTHER_TOKEN)) {
            throw new IllegalArgumentException("The API key and the token must not be those of the live check itself");
        }
        this.settings = settings;
    }

    /**
     * Checks a request, which then counts as sent.
     *
     * @throws RefusedException if it must not be sent
     */
    void check(Request request) {
        URI uri = URI.create(request.url());
        require(request.url().startsWith(settings.baseUrl() + "/v1/"), "its URL is not one of the service");
        require(uri.getRawUserInfo() == null && uri.getRawQuery() == null, "its URL has user information or a query");
        require(
                uri.getScheme().equals("https")
                        || LOOPBACK.matcher(String.valueOf(uri.getHost())).matches(),
                "it would go over plain http to another machine");
        require(
                request.headers().keySet().stream().allMatch(name -> HEADERS.contains(name.toLowerCase(Locale.ROOT))),
                "it has a header that no request of the contract has");
        require(request.httpMethod() == HttpMethod.GET || mayChange(request), "it could be billed");
        require(requests.incrementAndGet() <= MAX_REQUESTS, "there were " + MAX_REQUESTS + " requests before it");
    }

    private boolean mayChange(Request request) {
        return isOfNobody(request)
                || (settings.billed()
                        && request.httpMethod() == HttpMethod.PUT
                        && request.url().equals(settings.baseUrl() + LiveRequest.BILLED_UPDATE.path(settings))
                        && billed.incrementAndGet() == 1);
    }

    /** {@return true if nothing in the request can be the caller's credentials} */
    private boolean isOfNobody(Request request) {
        List<String> authorization = request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .flatMap(header -> header.getValue().stream())
                .toList();
        boolean empty = request.body() == null || request.body().length == 0;
        return empty
                && authorization.equals(List.of("Basic " + base64(OTHER_KEY + ":" + OTHER_TOKEN)))
                && forms().noneMatch(form -> (request.url() + request.headers()).contains(form));
    }

    /** {@return the caller's token, and what Base64 makes of it} */
    private Stream<String> forms() {
        String token = settings.apiToken();
        return Stream.of(token, base64(token), base64(settings.apiKey() + ":" + token))
                .map(form -> form.replaceAll("=+$", ""));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new RefusedException("The live check does not send a request: " + otherwise);
        }
    }

    /** Thrown instead of sending a request; not a byte of it has left. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
