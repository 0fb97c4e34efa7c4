package io.github.greenvn.contract.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import feign.Request;
import feign.Request.HttpMethod;
import io.github.greenvn.contract.live.RequestGuard.RefusedException;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries every way to send what must not be sent; the stub receives nothing. */
class RequestGuardTest {

    @RegisterExtension
    static LeadAssistStub stub = LeadAssistExtension.start();

    private static final Request.Options OPTIONS = new Request.Options();

    @ParameterizedTest
    @MethodSource
    void refusesAnUpdateWhoseHeadersAre(Map<String, Collection<String>> headers) throws IOException {
        assertRefused(settings(), HttpMethod.PUT, url(settings()), headers, null, "it could be billed");
    }

    static Stream<Map<String, Collection<String>>> refusesAnUpdateWhoseHeadersAre() {
        String own = base64(stub.apiKey() + ":" + stub.apiToken());
        String none = base64(RequestGuard.OTHER_KEY + ":" + RequestGuard.OTHER_TOKEN);
        return Stream.of(
                Map.of(),
                Map.of("Authorization", List.of("Basic " + own)),
                Map.of("authorization", List.of("Basic " + own)),
                Map.of("AUTHORIZATION", List.of("Basic " + own)),
                Map.of("Authorization", List.of("basic " + own)),
                Map.of("Authorization", List.of("BASIC " + own)),
                Map.of("Authorization", List.of("Basic  " + own)),
                Map.of("Authorization", List.of("Basic\t" + own)),
                Map.of("Authorization", List.of(" Basic " + own + " ")),
                Map.of("Authorization", List.of("Basic " + own.replace("=", ""))),
                Map.of("Authorization", List.of("Basic " + own + "\r\nX: y")),
                Map.of("Authorization", List.of("Bearer " + stub.apiToken())),
                Map.of("Authorization", List.of("Digest username=" + stub.apiKey())),
                Map.of("Authorization", List.of("Basic " + base64(" " + stub.apiKey() + ":" + stub.apiToken()))),
                Map.of("Authorization", List.of("basic " + none)),
                Map.of("Authorization", List.of(stub.apiKey() + ":" + stub.apiToken())),
                Map.of("Authorization", List.of("Basic " + base64(stub.apiKey() + ":" + stub.apiToken() + "\n"))),
                Map.of("Authorization", List.of("Basic " + none, "Basic " + own)),
                Map.of("Authorization", List.of("Basic " + none + ", Basic " + own)),
                Map.of("Authorization", List.of("Basic " + none), "authorization", List.of("Basic " + own)),
                Map.of("Authorization", List.of("Basic " + none), "User-Agent", List.of("Basic " + own)),
                Map.of("Authorization", List.of("Basic " + none), "Accept", List.of(base64(stub.apiToken()))));
    }

    @ParameterizedTest
    @MethodSource
    void refusesARequestWithTheHeader(String name) throws IOException {
        Map<String, Collection<String>> headers = Map.of("Authorization", List.of(none()), name, List.of(own()));
        String reason = "it has a header that no request of the contract has";

        assertRefused(settings(), HttpMethod.PUT, url(settings()), headers, null, reason);
        assertRefused(settings(), HttpMethod.GET, url(settings()), headers, null, reason);
    }

    static Stream<String> refusesARequestWithTheHeader() {
        return Stream.of(
                "Proxy-Authorization", "X-Authorization", "X-Api-Token", "Cookie", "X-HTTP-Method-Override", "Host");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GET")
    void refusesOwnCredentialsInARequestOfTheMethod(HttpMethod method) throws IOException {
        assertRefused(settings(), method, url(settings()), authorization(own()), null, "it could be billed");
    }

    @Test
    void refusesCredentialsInTheUrlOrInTheBody() throws IOException {
        String url = url(settings());
        String reason = "its URL has user information or a query";
        String userInfo = url.replace("//", "//" + stub.apiKey() + ":" + stub.apiToken() + "@");

        assertRefused(settings(), HttpMethod.PUT, url + "?token=1", authorization(none()), null, reason);
        assertRefused(settings(), HttpMethod.PUT, url + "/" + stub.apiToken(), authorization(none()), null, "billed");
        assertRefused(settings(), HttpMethod.PUT, url, authorization(none()), stub.apiToken(), "billed");
        assertRefused(settings(), HttpMethod.PUT, userInfo, authorization(none()), null, "its URL is not one of");
    }

    @Test
    void refusesOtherServersAndPlainHttp() throws IOException {
        LiveSettings plain = LiveStubs.settings(stub, "http://service.example", false);

        assertRefused(
                settings(), HttpMethod.GET, "https://service.example/v1/x", authorization(own()), null, "its URL");
        assertRefused(plain, HttpMethod.GET, url(plain), authorization(own()), null, "over plain http");
        assertRefused(
                LiveStubs.settings(stub, "http://127.0.0.1.example", false),
                HttpMethod.GET,
                "http://127.0.0.1.example/v1/x",
                authorization(own()),
                null,
                "over plain http");
    }

    @Test
    void sendsOneBilledUpdateOfTheAllocationWhereAllowed() throws IOException {
        LiveSettings billed = LiveStubs.settings(stub, stub.baseUrl(), true);
        String url = url(billed);
        try (LiveTransport transport = transport(billed)) {
            refuse(transport, HttpMethod.POST, url, authorization(own()), null, "billed");
            refuse(transport, HttpMethod.PUT, url.replace("/vn", "0/vn"), authorization(own()), null, "billed");
            transport.execute(request(HttpMethod.PUT, url, authorization(own()), null), OPTIONS);
            refuse(transport, HttpMethod.PUT, url, authorization(own()), null, "billed");
        }

        assertThat(stub.received()).hasSize(1);
    }

    @Test
    void sendsAtMostTenRequests() throws IOException {
        try (LiveTransport transport = transport(settings())) {
            for (int i = 0; i < RequestGuard.MAX_REQUESTS; i++) {
                transport.execute(request(HttpMethod.GET, url(settings()), authorization(none()), null), OPTIONS);
            }
            refuse(transport, HttpMethod.GET, url(settings()), authorization(none()), null, "there were 10 requests");
        }

        assertThat(stub.received()).hasSize(RequestGuard.MAX_REQUESTS);
    }

    @Test
    void refusesACallerWithTheCredentialsOfNobody() {
        LiveSettings mixed = new LiveSettings(
                stub.baseUrl(),
                stub.apiKey(),
                RequestGuard.OTHER_TOKEN,
                stub.tenantId(),
                stub.greenVnId(),
                false,
                null,
                settings().deadline());

        assertThatIllegalArgumentException().isThrownBy(() -> new RequestGuard(mixed));
    }

    private static void assertRefused(
            LiveSettings settings,
            HttpMethod method,
            String url,
            Map<String, Collection<String>> headers,
            @Nullable String body,
            String reason)
            throws IOException {
        try (LiveTransport transport = transport(settings)) {
            refuse(transport, method, url, headers, body, reason);
        }
        assertThat(stub.received()).isEmpty();
    }

    private static void refuse(
            LiveTransport transport,
            HttpMethod method,
            String url,
            Map<String, Collection<String>> headers,
            @Nullable String body,
            String reason) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> transport.execute(request(method, url, headers, body), OPTIONS))
                .withMessageContaining(reason)
                .withMessageNotContainingAny(stub.apiToken(), base64(stub.apiKey() + ":" + stub.apiToken()));
    }

    private static Request request(
            HttpMethod method, String url, Map<String, Collection<String>> headers, @Nullable String body) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return Request.create(method, url, headers, bytes, StandardCharsets.UTF_8, null);
    }

    private static LiveTransport transport(LiveSettings settings) {
        return new LiveTransport(new RequestGuard(settings), settings.deadline());
    }

    private static LiveSettings settings() {
        return LiveStubs.settings(stub);
    }

    private static String url(LiveSettings settings) {
        return settings.baseUrl() + LiveRequest.BILLED_UPDATE.path(settings);
    }

    private static Map<String, Collection<String>> authorization(String value) {
        return Map.of("Authorization", List.of(value));
    }

    private static String own() {
        return "Basic " + base64(stub.apiKey() + ":" + stub.apiToken());
    }

    private static String none() {
        return "Basic " + base64(RequestGuard.OTHER_KEY + ":" + RequestGuard.OTHER_TOKEN);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
