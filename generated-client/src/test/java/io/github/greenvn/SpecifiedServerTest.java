package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.RequestLine;
import io.github.greenvn.codegen.SpecifiedServer;
import io.github.greenvn.v1.api.GreenVnApi;
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
