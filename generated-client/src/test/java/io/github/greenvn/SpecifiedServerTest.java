package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.RequestLine;
import io.github.greenvn.codegen.SecurityRequirement;
import io.github.greenvn.codegen.SecurityScheme;
import io.github.greenvn.codegen.SpecifiedServer;
import io.github.greenvn.v1.api.GreenVnApi;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An API of another service is not called at Lead Assist's default base URL. */
class SpecifiedServerTest {

    @SpecifiedServer("https://other.example")
    interface OtherApi {

        @RequestLine("GET /x")
        void read();
    }

    @SpecifiedServer("")
    interface RelativeUrlApi {

        @RequestLine("GET /x")
        void read();
    }

    @Test
    void aBaseUrlIsRequiredForAnApiOfAnotherServer() {
        try (LeadAssist leadAssist =
                LeadAssist.builder().credentials("key", "token").build()) {
            assertThatThrownBy(() -> leadAssist.create(OtherApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "baseUrl must be set on the builder for OtherApi: the server URL of its specification is"
                                    + " https://other.example, not https://leadassist.exotel.in");
            assertThatThrownBy(() -> leadAssist.create(RelativeUrlApi.class))
                    .hasMessage("baseUrl must be set on the builder for RelativeUrlApi: its specification has no"
                            + " absolute server URL without variables");
            assertThat(leadAssist.create(GreenVnApi.class)).isNotNull();
        }
    }

    @SpecifiedServer("http://top.example/base")
    @SecurityScheme(name = "key", type = SecurityScheme.Type.QUERY, parameter = "key")
    interface SeveralServersApi {

        @SecurityRequirement("key")
        @RequestLine("GET /x")
        void top();

        @SpecifiedServer("http://own.example:8080/")
        @SecurityRequirement("key")
        @RequestLine("GET /y")
        void own();
    }

    @SpecifiedServer("http://another.example")
    @SecurityScheme(name = "key", type = SecurityScheme.Type.QUERY, parameter = "key")
    interface AnotherServiceApi {

        @SecurityRequirement("key")
        @RequestLine("GET /x")
        void read();
    }

    @SpecifiedServer("")
    @SecurityScheme(name = "key", type = SecurityScheme.Type.QUERY, parameter = "key")
    interface OwnServersOnlyApi {

        @SpecifiedServer("http://another.example")
        @SecurityRequirement("key")
        @RequestLine("GET /x")
        void read();
    }

    @Test
    void theSecretsOfOneServiceAreNotSentToAnother() {
        try (LeadAssist leadAssist = authorized().build();
                LeadAssist withBaseUrl =
                        authorized().baseUrl("http://localhost").build()) {
            leadAssist.create(SeveralServersApi.class);
            assertThat(leadAssist.toString()).contains("baseUrl=http://top.example/base");
            for (Class<?> api : List.of(AnotherServiceApi.class, OwnServersOnlyApi.class)) {
                assertThatThrownBy(() -> leadAssist.create(api))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("baseUrl must be set on the builder for " + api.getSimpleName()
                                + ", since this client sends the secrets of http://top.example/base");
            }
            assertThat(leadAssist.create(SeveralServersApi.class)).isNotNull();
            assertThat(withBaseUrl.create(SeveralServersApi.class)).isNotNull();
            assertThat(withBaseUrl.create(AnotherServiceApi.class)).isNotNull();
        }
    }

    interface ServerlessApi {

        @RequestLine("GET /x")
        void read();
    }

    @Test
    void aBaseUrlIsRequiredForAnApiWithoutAServerUnlessThereAreCredentials() {
        try (LeadAssist leadAssist = authorized().build();
                LeadAssist withCredentials =
                        LeadAssist.builder().credentials("key", "token").build()) {
            assertThatThrownBy(() -> leadAssist.create(ServerlessApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("baseUrl must be set on the builder for ServerlessApi: it names no server");
            assertThat(withCredentials.create(ServerlessApi.class)).isNotNull();
        }
    }

    private static LeadAssistBuilder authorized() {
        return LeadAssist.builder().authorization("key", () -> "k").allowPlaintext(true);
    }

    @Test
    void anOperationIsSentToItsOwnServer() {
        try (ScriptedServer proxy = ScriptedServer.start(Scripts.response(204, ""));
                LeadAssist leadAssist = authorized()
                        .proxy(proxy.url())
                        .requestInterceptor(template -> template.header("X-More", "1"))
                        .build()) {
            SeveralServersApi api = leadAssist.create(SeveralServersApi.class);
            api.top();
            api.own();

            assertThat(proxy.received())
                    .extracting(request -> request.requestLine() + request.header("Host") + request.header("X-More"))
                    .containsExactly(
                            "GET http://top.example/base/x?key=k HTTP/1.1[top.example][1]",
                            "GET http://own.example:8080/y?key=k HTTP/1.1[own.example:8080][1]");
            assertThat(api).hasToString("SeveralServersApi at http://own.example:8080, http://top.example/base");
        }
    }

    @Test
    void anInterceptorCannotSendARequestToTheServerOfAnotherOperation() {
        try (ScriptedServer proxy = ScriptedServer.start(Scripts.response(204, ""));
                LeadAssist leadAssist = authorized()
                        .proxy(proxy.url())
                        .requestInterceptor(template -> template.target("http://top.example/base"))
                        .build()) {
            assertThatThrownBy(() -> leadAssist.create(SeveralServersApi.class).own())
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("an interceptor changed the URL to one outside http://own.example:8080.");
            assertThat(proxy.connections()).isZero();
        }
    }

    @Test
    void aBaseUrlThatIsSetIsUsedForAllOperations() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));
                LeadAssist leadAssist = authorized().baseUrl(server.url()).build()) {
            leadAssist.create(SeveralServersApi.class).top();
            leadAssist.create(SeveralServersApi.class).own();

            assertThat(server.received())
                    .extracting(ScriptedServer.Received::requestLine)
                    .containsExactly("GET /x?key=k HTTP/1.1", "GET /y?key=k HTTP/1.1");
        }
    }

    @Test
    void secretsAreNotSentInClearTextToASpecifiedServer() {
        try (LeadAssist leadAssist = authorized().allowPlaintext(false).build()) {
            assertThatThrownBy(() -> leadAssist.create(SeveralServersApi.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("would send the secrets in clear text to another machine");
        }
    }

    @SpecifiedServer("https://leadassist.exotel.in.example")
    interface SimilarServerApi {

        @RequestLine("GET /x")
        void read();
    }

    @SpecifiedServer("https://leadassist.exotel.in")
    interface ForeignOwnServerApi {

        @SpecifiedServer("http://own.example")
        @RequestLine("GET /x")
        void read();
    }

    interface InheritingApi extends OtherApi {}

    @SpecifiedServer("https://leadassist.exotel.in")
    interface RelativeOwnServerApi {

        @SpecifiedServer("")
        @RequestLine("GET /x")
        void read();
    }

    @Test
    void credentialsAreSentToLeadAssistAloneByDefault() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .credentials("key", "token")
                .allowPlaintext(true)
                .build()) {
            for (Class<?> api : List.of(
                    SeveralServersApi.class,
                    SimilarServerApi.class,
                    RelativeOwnServerApi.class,
                    ForeignOwnServerApi.class,
                    InheritingApi.class)) {
                assertThatThrownBy(() -> leadAssist.create(api))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("baseUrl must be set on the builder for " + api.getSimpleName());
            }
            assertThat(leadAssist.create(GreenVnApi.class)).hasToString("GreenVnApi at https://leadassist.exotel.in");
        }
    }

    @Test
    void aBaseUrlThatIsSetIsUsed() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));
                LeadAssist leadAssist = Calls.client(server).build()) {
            leadAssist.create(OtherApi.class).read();
            leadAssist.create(RelativeUrlApi.class).read();

            assertThat(server.arrived()).isEqualTo(2);
        }
    }
}
