package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.v1.api.GreenVnApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {

    @Test
    void aPlainRequestGoesThroughTheProxyOnce() {
        try (ScriptedServer proxy = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = LeadAssist.builder()
                        .credentials(Calls.API_KEY, Calls.API_TOKEN)
                        .baseUrl("http://127.0.0.1:9")
                        .proxy(proxy.url())
                        .build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456");

            assertThat(proxy.received()).singleElement().satisfies(request -> assertThat(request.requestLine())
                    .isEqualTo("PUT http://127.0.0.1:9/v1/tenants/acme1/greenvn/123456/vn HTTP/1.1"));
        }
    }

    @Test
    void plaintextThroughAProxyOnAnotherMachineHasToBeAllowed() {
        LeadAssistBuilder builder = LeadAssist.builder()
                .credentials(Calls.API_KEY, Calls.API_TOKEN)
                .baseUrl("http://127.0.0.1:9")
                .proxy("http://proxy.example:3128");

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clear text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy:3128",
                "http://proxy",
                "https://proxy:3128",
                "http://user:secret@proxy:3128",
                "http://proxy:3128/path",
                "http://proxy:0",
                "http://pro xy:1"
            })
    void aProxyUrlWithMoreThanAHostAndAPortIsRejected(String proxy) {
        assertThatThrownBy(() -> LeadAssist.builder().proxy(proxy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy must be an http URL of a host and a port")
                .hasMessageNotContaining("secret");
    }
}
