package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {

    private static final String TUNNEL_OPENED = "HTTP/1.1 200 Connection established\r\n\r\n";

    private static final String OK_HEAD = "HTTP/1.1 200 OK\r\nContent-Length: " + Scripts.SWAPPED.length() + "\r\n\r\n";

    private static final Tls TLS = Tls.of("127.0.0.1");

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
    void anEncryptedRequestGoesThroughATunnelOfTheProxyOnce() {
        try (ScriptedServer service = ScriptedServer.start(TLS.sockets(), "https", Scripts.ok());
                ScriptedServer proxy =
                        ScriptedServer.start(Scripts.bytes(TUNNEL_OPENED).then(Scripts.relayTo(service.url())))) {
            assertThat(Calls.failure(throughProxy(service, proxy))).isNull();

            assertThat(service.received()).hasSize(1);
            assertThat(proxy.received()).singleElement().satisfies(request -> assertThat(request.requestLine())
                    .startsWith("CONNECT 127.0.0.1:"));
        }
    }

    static List<Arguments> forgeries() {
        Script firstByteOfTheHandshake =
                (request, socket) -> assertThat(socket.getInputStream().read()).isNotNegative();
        String body = "HTTP/1.1 201 Opened\r\nContent-Length: 1\r\n\r\n";
        return List.of(
                Arguments.of("right behind its response", Scripts.bytes(TUNNEL_OPENED + OK_HEAD + Scripts.SWAPPED)),
                Arguments.of("as the body of its response", Scripts.bytes(body + " " + OK_HEAD + Scripts.SWAPPED)),
                Arguments.of(
                        "during the handshake",
                        Scripts.bytes(TUNNEL_OPENED)
                                .then(firstByteOfTheHandshake)
                                .then(Scripts.ok())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aProxyCannotForgeAResponseOfTheService(String when, Script forgery) {
        try (ScriptedServer service = ScriptedServer.start(TLS.sockets(), "https", Scripts.ok());
                ScriptedServer proxy = ScriptedServer.start(forgery.then(Scripts.relayTo(service.url())))) {
            assertThat(Calls.failure(throughProxy(service, proxy))).isInstanceOf(RequestNotSentException.class);

            assertThat(service.received()).isEmpty();
        }
    }

    private static LeadAssistBuilder throughProxy(ScriptedServer service, ScriptedServer proxy) {
        return Calls.client(service).sslContext(TLS.trusted()).proxy(proxy.url());
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
