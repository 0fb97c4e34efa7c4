package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid input is rejected at once, with a message that names it but not its value, and nothing is sent. */
class InvalidInputTest {

    static Stream<Arguments> invalidSettings() {
        return Stream.of(
                invalid(b -> b.credentials("us:er", "secret"), "apiKey must not contain a colon"),
                invalid(b -> b.credentials("user\r\nX: y", "secret"), "apiKey must not contain a control character"),
                invalid(b -> b.credentials("user", "sec\nret"), "apiToken must not contain a control character"),
                invalid(b -> b.credentials(" ", "secret"), "apiKey must not be blank"),
                invalid(b -> b.credentials("user", ""), "apiToken must not be blank"),
                invalid(b -> b.credentials("user", null), "apiToken must not be null"),
                invalid(b -> b.authorization(" ", () -> "secret"), "scheme must be the name of a security scheme"),
                invalid(b -> b.authorization(null, () -> "secret"), "scheme must not be null"),
                invalid(b -> b.baseUrl("leadassist.exotel.in"), "its scheme is \"\""),
                invalid(b -> b.baseUrl("ftp://leadassist.exotel.in"), "its scheme is \"ftp\""),
                invalid(b -> b.baseUrl("https:///v1"), "it has no host"),
                invalid(b -> b.baseUrl("https://user:secret@host"), "it has user information"),
                invalid(b -> b.baseUrl("https://host?secret"), "a query"),
                invalid(b -> b.baseUrl("https://host/#secret"), "a fragment"),
                invalid(b -> b.baseUrl("https://host:0"), "its port is 0"),
                invalid(b -> b.baseUrl("https://host:65536"), "its port is 65536"),
                invalid(b -> b.baseUrl("https://ho st"), "is not a valid URL"),
                invalid(b -> b.baseUrl(null), "baseUrl must not be null"),
                invalid(b -> b.connectTimeout(Duration.ZERO), "connectTimeout must be from 1 ms"),
                invalid(b -> b.responseTimeout(Duration.ofSeconds(-1)), "responseTimeout must be from 1 ms"),
                invalid(b -> b.deadline(Duration.ofDays(2)), "deadline must be from 1 ms to 1 day; got PT48H"),
                invalid(b -> b.deadline(null), "deadline must not be null"),
                invalid(b -> b.transport(null), "transport must not be null"),
                invalid(b -> b.interruptibleTransport(null), "transport must not be null"),
                invalid(b -> b.maxConnections(0), "maxConnections must be from 1 to 10000; got 0"),
                invalid(b -> b.maxResponseBytes(1023), "maxResponseBytes must be from 1024 to 1073741824; got 1023"),
                invalid(b -> b.maxResponseTokens(99), "maxResponseTokens must be from 100 to 1000000000; got 99"),
                invalid(b -> b.maxPathValueLength(8193), "maxPathValueLength must be from 1 to 8192; got 8193"),
                invalid(b -> b.requestInterceptor(null), "requestInterceptor must not be null"));
    }

    private static Arguments invalid(UnaryOperator<LeadAssistBuilder> setting, String expected) {
        return Arguments.of(expected, setting);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidSettings")
    void aSetterRejectsAnInvalidValueAndSaysWhatIsValid(String expected, UnaryOperator<LeadAssistBuilder> setting) {
        assertThatThrownBy(() -> setting.apply(LeadAssist.builder()))
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aClientWithoutCredentialsIsNotBuilt() {
        assertThatThrownBy(() -> LeadAssist.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("credentials(apiKey, apiToken), or authorization(scheme, secret), must be set;"
                        + " or withoutCredentials() for an API without security");
    }

    @Test
    void anOperationThatNeedsCredentialsIsNotSentWithoutThem() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));
                LeadAssist leadAssist = LeadAssist.builder()
                        .baseUrl(server.url())
                        .withoutCredentials()
                        .build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);

            assertThatThrownBy(() -> api.updateGreenVn("tenant-1", "allocation-1"))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("it needs credentials(apiKey, apiToken) of the builder, which has none.");
            assertThat(server.arrived()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://leadassist.exotel.in", "http://127.0.0.1.example.com", "http://10.0.0.1", "http://[::2]"
            })
    void plaintextToAnotherMachineHasToBeAllowed(String url) {
        LeadAssistBuilder builder =
                LeadAssist.builder().credentials("key", "token").baseUrl(url);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("allowPlaintext(true)");
        builder.allowPlaintext(true).build().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://127.1.2.3/base/", "http://[::1]:1"})
    void plaintextToThisMachineIsAllowed(String url) {
        LeadAssist.builder().credentials("key", "token").baseUrl(url).build().close();
    }

    @Test
    void aMissingEnvironmentVariableIsNamed() {
        assertThatThrownBy(() -> LeadAssist.fromEnvironment(Map.of("LEADASSIST_API_KEY", "key")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LEADASSIST_API_TOKEN is missing");
        assertThatThrownBy(() ->
                        LeadAssist.fromEnvironment(Map.of("LEADASSIST_API_KEY", " ", "LEADASSIST_API_TOKEN", "token")))
                .hasMessageContaining("LEADASSIST_API_KEY is blank");
    }

    @Test
    void anEnvironmentVariableSetsTheBaseUrl() {
        Map<String, String> environment = Map.of(
                "LEADASSIST_API_KEY",
                "key",
                "LEADASSIST_API_TOKEN",
                "t0k3n",
                "LEADASSIST_BASE_URL",
                "https://host/base/");
        try (LeadAssist leadAssist = LeadAssist.fromEnvironment(environment)) {
            assertThat(leadAssist.toString()).contains("https://host/base,").doesNotContain("t0k3n", "key");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a/b",
                "../../x",
                "a\\b",
                "a%2Fb",
                "%2e%2e",
                "a?b",
                "a#b",
                "a;b",
                "a b",
                "a\nb",
                "a\u0000b",
                "a\u00a0b",
                "\ud800"
            })
    void aPathArgumentThatIsNotOneSegmentIsRejected(String id) {
        assertRejected(api -> api.updateGreenVn("acme1", id), "greenvnId must be one path segment");
        assertRejected(api -> api.updateGreenVn(id, "123456"), "tenantId must be one path segment");
    }

    @Test
    void aPathArgumentThatIsTooLongIsRejected() {
        assertRejected(api -> api.updateGreenVn("acme1", "1".repeat(129)), "got 129 characters");
    }

    @Test
    void anUnrecognisedEnumValueCannotBeSent() {
        assertRejected(
                api -> api.updateGreenVn(
                        "acme1", "123456", new UpdateGreenVnRequest().strictness(Strictness.UNRECOGNISED)),
                "Strictness.UNRECOGNISED cannot be sent");
    }

    @Test
    void onlyAGeneratedInterfaceIsImplemented() {
        try (LeadAssist leadAssist =
                LeadAssist.builder().credentials("key", "token").build()) {
            assertThatThrownBy(() -> leadAssist.create(String.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be a generated interface; got the class java.lang.String");
            assertThatThrownBy(() -> leadAssist.create(Runnable.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("java.lang.Runnable is not");
        }
    }

    /** An API whose parameters take any value. */
    interface ValuesApi {
        @RequestLine("GET /x/{inPath}")
        @Headers("X-Value: {inHeader}")
        void read(@Param("inPath") Object inPath, @Param("inHeader") Object inHeader);
    }

    static Stream<Arguments> valuesWithoutAPlainForm() {
        return Stream.of(
                Arguments.of(Double.NaN, "must be a number; got NaN"),
                Arguments.of(Float.NEGATIVE_INFINITY, "must be a number; got -Infinity"),
                Arguments.of(Map.of("a", "secret"), "must be a plain value; got an object"),
                Arguments.of(new String[] {"secret"}, "must be a plain value; got an array"));
    }

    @ParameterizedTest
    @MethodSource("valuesWithoutAPlainForm")
    void aValueWithoutAPlainFormIsNotSentInAPathOrAHeader(Object value, String expected) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server).build()) {
            ValuesApi api = leadAssist.create(ValuesApi.class);

            assertThatThrownBy(() -> api.read(value, "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("inPath " + expected);
            assertThatThrownBy(() -> api.read(List.of(1, value), "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("each of inPath " + expected);
            assertThatThrownBy(() -> api.read("a", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("inHeader " + expected);
            assertThat(server.arrived()).isZero();
        }
    }

    private interface QueryMapApi {
        @RequestLine("GET /x")
        void read(@QueryMap Map<String, String> query);
    }

    private interface PartOfAHeaderApi {
        @RequestLine("GET /x")
        @Headers("X-Part: a {part}")
        void read(@Param("part") String part);
    }

    private interface MissingParameterApi {
        @RequestLine("GET /x/{id}")
        void read();
    }

    @ParameterizedTest
    @ValueSource(classes = {QueryMapApi.class, PartOfAHeaderApi.class, MissingParameterApi.class, Runnable.class})
    void anInterfaceThatWasNotGeneratedIsRejected(Class<?> api) {
        try (LeadAssist leadAssist =
                LeadAssist.builder().credentials("key", "token").build()) {
            assertThatThrownBy(() -> leadAssist.create(api))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("api must be a generated interface; " + api.getName() + " is not");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Proxy-Authorization", "Expect", "TE", "Upgrade", "Cookie", "accept-encoding", "a b", ""})
    void aHeaderWithAnotherMeaningIsNoCorrelationIdHeader(String name) {
        assertThatThrownBy(() -> LeadAssist.builder().correlationIdHeader(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRejected(java.util.function.Consumer<GreenVnApi> call, String expected) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server).build()) {
            assertThatThrownBy(() -> call.accept(leadAssist.create(GreenVnApi.class)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(expected);
            assertThat(server.connections()).isZero();
        }
    }
}
