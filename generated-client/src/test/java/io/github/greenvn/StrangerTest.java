package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.RequestLine;
import io.github.greenvn.codegen.SpecifiedServer;
import io.github.greenvn.v1.api.GreenVnApi;
import org.junit.jupiter.api.Test;

/** An API of someone else does not get Lead Assist's address by default, and with it somebody's credentials. */
class StrangerTest {

    @SpecifiedServer("https://other.example")
    interface Other {

        @RequestLine("GET /x")
        void read();
    }

    @SpecifiedServer("")
    interface Nowhere {

        @RequestLine("GET /x")
        void read();
    }

    @Test
    void anotherServerHasToBeGiven() {
        try (LeadAssist leadAssist =
                LeadAssist.builder().credentials("key", "token").build()) {
            assertThatThrownBy(() -> leadAssist.create(Other.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("give the builder the baseUrl of Other; the server that its specification names is"
                            + " https://other.example, not https://leadassist.exotel.in");
            assertThatThrownBy(() -> leadAssist.create(Nowhere.class)).hasMessageContaining("names is none");
            assertThat(leadAssist.create(GreenVnApi.class)).isNotNull();
        }
    }

    @Test
    void whatIsGivenIsTaken() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));
                LeadAssist leadAssist = Calls.client(server).build()) {
            leadAssist.create(Other.class).read();
            leadAssist.create(Nowhere.class).read();

            assertThat(server.arrived()).isEqualTo(2);
        }
    }
}
