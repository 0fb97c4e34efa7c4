package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.RequestLine;
import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.codegen.SecurityRequirement;
import io.github.greenvn.v1.api.GreenVnApi;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A request carries the secrets that its operation needs, and no others; nothing is sent if one is missing. */
class AuthorizationTest {

    private static final String BASIC = "Authorization: Basic";

    static Stream<Arguments> choices() {
        return Stream.of(
                choice(
                        "the token",
                        SecuredApi::token,
                        List.of("oauth", "query"),
                        "/token Authorization: Bearer of oauth"),
                choice("the header", SecuredApi::header, List.of("header", "oauth"), "/header X-Key: of header"),
                choice("the query", api -> api.query("1"), List.of("query"), "/query?a=1&api%20key=of%20query"),
                choice(
                        "all of a combination",
                        SecuredApi::all,
                        List.of("basic", "query", "header"),
                        "/all?api%20key=of%20query " + BASIC + " X-Key: of header"),
                choice(
                        "the first of several",
                        SecuredApi::any,
                        List.of("basic", "header", "query", "oauth"),
                        "/any?api%20key=of%20query Authorization: Bearer of oauth"),
                choice(
                        "the first that is complete",
                        SecuredApi::any,
                        List.of("basic", "oauth", "header"),
                        "/any X-Key: of header"),
                choice("the credentials", SecuredApi::any, List.of("oauth", "basic"), "/any " + BASIC),
                choice(
                        "an optional token",
                        SecuredApi::optional,
                        List.of("oauth"),
                        "/optional Authorization: Bearer of oauth"),
                choice("no optional token", SecuredApi::optional, List.of("basic"), "/optional"),
                choice("credentials by default", SecuredApi::basic, List.of("oauth", "basic"), "/basic " + BASIC),
                choice("nothing", SecuredApi::open, List.of("oauth", "header", "query", "basic"), "/open"));
    }

    private static Arguments choice(String name, Consumer<SecuredApi> call, List<String> given, String expected) {
        return Arguments.of(name, call, given, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void aRequestCarriesTheFirstAlternativeThatIsGiven(
            String name, Consumer<SecuredApi> call, List<String> given, String expected) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{}"));
                LeadAssist leadAssist = client(server, given).build()) {
            call.accept(leadAssist.create(SecuredApi.class));

            assertThat(secrets(server.last())).isEqualTo("PUT " + expected);
        }
    }

    private static LeadAssistBuilder client(ScriptedServer server, List<String> given) {
        LeadAssistBuilder builder = LeadAssist.builder().baseUrl(server.url());
        for (String scheme : given) {
            if (scheme.equals("basic")) {
                builder.credentials(Calls.API_KEY, Calls.API_TOKEN);
            } else {
                builder.authorization(scheme, () -> scheme.equals("oauth") ? "of-oauth" : "of " + scheme);
            }
        }
        return builder;
    }

    /** Returns the request line, and the headers with secrets; not the value of HTTP Basic. */
    private static String secrets(Received request) {
        String headers = request.head().stream()
                .filter(line -> line.startsWith("Authorization") || line.startsWith("X-Key"))
                .map(line -> line.replaceAll("(?<=Basic).*", "").replace("of-oauth", "of oauth"))
                .sorted()
                .reduce("", (all, line) -> all + " " + line);
        return request.requestLine().replace(" HTTP/1.1", "") + headers;
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                choice(
                        "",
                        SecuredApi::token,
                        List.of("basic", "header"),
                        "it needs authorization(\"oauth\", secret) of the"
                                + " builder, which has credentials(apiKey, apiToken) and authorization(\"header\", secret)."),
                choice(
                        "",
                        SecuredApi::any,
                        List.of("oauth"),
                        "it needs authorization(\"oauth\", secret) with"
                                + " authorization(\"query\", secret), or authorization(\"header\", secret), or"
                                + " credentials(apiKey, apiToken) of the builder, which has authorization(\"oauth\", secret)."),
                choice(
                        "",
                        SecuredApi::basic,
                        List.of("oauth"),
                        "it needs credentials(apiKey, apiToken) of the builder"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("missing")
    void nothingIsSentIfNoAlternativeIsGiven(
            String name, Consumer<SecuredApi> call, List<String> given, String expected) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{}"));
                LeadAssist leadAssist = client(server, given).build()) {
            Calls.assertNotSent(
                    server, catchThrowable(() -> call.accept(leadAssist.create(SecuredApi.class))), expected);
        }
    }

    @Test
    void anInterceptorCannotSetTheParameterOfAnApiKeyOrHideItInAFragment() {
        for (String uri : List.of("/query?api key=own", "/query?a=1&api+key", "/query?a=1#fragment")) {
            try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{}"));
                    LeadAssist leadAssist = client(server, List.of("query"))
                            .requestInterceptor(template -> template.uri(uri))
                            .build()) {
                Calls.assertNotSent(
                        server,
                        catchThrowable(() -> leadAssist.create(SecuredApi.class).query("1")),
                        "set the parameter api key or a fragment.");
            }
        }
    }

    private interface UndeclaredApi {
        @SecurityRequirement("other")
        @RequestLine("PUT /x")
        void call();
    }

    private interface InheritingApi extends SecuredApi {}

    @Test
    void aNameThatAnApiDoesNotDeclareIsRejected() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl("http://localhost")
                .credentials("key", "token")
                .authorization("oath", () -> "token")
                .build()) {
            assertThatThrownBy(() -> leadAssist.create(SecuredApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "authorization(\"oath\", secret) names no security scheme of SecuredApi; its schemes are"
                                    + " oauth, header, query, basic");
            assertThatThrownBy(() -> leadAssist.create(InheritingApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("names no security scheme of InheritingApi");
            assertThatThrownBy(() -> leadAssist.create(UndeclaredApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("call has a security requirement that names no scheme: other");
            assertThat(leadAssist.create(GreenVnApi.class)).isNotNull();
        }
    }

    @Test
    void aCorrelationIdentifierCannotReplaceAnApiKey() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl("http://localhost")
                .authorization("header", () -> "key")
                .correlationIdHeader("x-key")
                .build()) {
            assertThatThrownBy(() -> leadAssist.create(SecuredApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("correlationIdHeader must not be x-key, the header of the security scheme header of"
                            + " SecuredApi");
        }
    }

    @Test
    void theNameOfHttpBasicIsRejected() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl("http://localhost")
                .authorization("basic", () -> "token")
                .build()) {
            assertThatThrownBy(() -> leadAssist.create(SecuredApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("authorization(\"basic\", secret) names HTTP Basic of SecuredApi; set"
                            + " credentials(apiKey, apiToken) instead");
        }
    }
}
