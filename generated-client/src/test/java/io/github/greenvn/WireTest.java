package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnPreferences;
import io.github.greenvn.v1.model.GreenVnResponse;
import io.github.greenvn.v1.model.NumberType;
import io.github.greenvn.v1.model.Region;
import io.github.greenvn.v1.model.Strictness;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The requests that are sent, byte for byte. */
class WireTest {

    @Test
    void aRequestWithoutABodyHasNoContentType() {
        assertNoBody(sent(api -> api.updateGreenVn("acme1", "123456")));
    }

    @Test
    void nullForTheBodySendsNone() {
        assertNoBody(sent(api -> api.updateGreenVn("acme1", "123456", null)));
    }

    @Test
    void theMethodWithHttpInfoSendsTheSameRequest() {
        assertNoBody(
                sent(api -> api.updateGreenVnWithHttpInfo("acme1", "123456").body()));
        assertNoBody(sent(
                api -> api.updateGreenVnWithHttpInfo("acme1", "123456", null).body()));
    }

    private static void assertNoBody(Received request) {
        assertThat(request.requestLine()).isEqualTo("PUT /v1/tenants/acme1/greenvn/123456/vn HTTP/1.1");
        assertThat(request.header("Content-Length")).containsExactly("0");
        assertThat(request.header("Content-Type")).isEmpty();
        assertThat(request.header("Transfer-Encoding")).isEmpty();
        assertThat(request.body()).isEmpty();
    }

    @Test
    void anUnsetPropertyIsNotSent() {
        Received request = sent(api -> api.updateGreenVn(
                "acme1",
                "123456",
                new UpdateGreenVnRequest().preferences(new GreenVnPreferences().greenvn("+917205827365"))));

        assertThat(request.body()).isEqualTo("{\"preferences\":{\"greenvn\":\"+917205827365\"}}");
        assertThat(request.header("Content-Type")).containsExactly("application/json");
        assertThat(request.header("Content-Length")).containsExactly("43");
    }

    @Test
    void everyPreferenceIsSentUnderItsDocumentedName() {
        Received request = sent(api -> api.updateGreenVn(
                "acme1",
                "123456",
                new UpdateGreenVnRequest()
                        .strictness(Strictness.TRUE)
                        .preferences(new GreenVnPreferences()
                                .greenvn("+917205827365")
                                .region(Region.KA)
                                .numberType(NumberType.LANDLINE)
                                .pinCode("560001"))));

        assertThat(request.body())
                .isEqualTo("{\"strictness\":\"true\",\"preferences\":{\"greenvn\":\"+917205827365\",\"region\":\"KA\","
                        + "\"number_type\":\"landline\",\"pin_code\":\"560001\"}}");
    }

    @Test
    void anEmptyRequestObjectIsAnEmptyJsonObject() {
        assertThat(sent(api -> api.updateGreenVn("acme1", "123456", new UpdateGreenVnRequest()))
                        .body())
                .isEqualTo("{}");
    }

    @Test
    void onlyTheClientsOwnHeadersAreSent() {
        Received request = sent(api -> api.updateGreenVn("acme1", "123456"));

        assertThat(request.header("Authorization")).containsExactly("Basic a2V5OnRva2Vu");
        assertThat(request.header("Accept")).containsExactly("application/json");
        assertThat(request.header("User-Agent")).singleElement().satisfies(agent -> assertThat(agent)
                .matches("greenvn-client/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"));
        assertThat(request.head().stream().skip(1).map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactlyInAnyOrder(
                        "Accept", "Authorization", "User-Agent", "Content-Length", "Host", "Connection");
    }

    @Test
    void aBaseUrlMayHaveAPathAndAnUpperCaseScheme() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = Calls.client(server)
                        .baseUrl(server.url().replace("http:", "HTTP:") + "/base/")
                        .build()) {
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "123456");

            assertThat(server.last().requestLine()).isEqualTo("PUT /base/v1/tenants/acme1/greenvn/123456/vn HTTP/1.1");
        }
    }

    private static Received sent(Function<GreenVnApi, GreenVnResponse> call) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok());
                LeadAssist leadAssist = LeadAssist.builder()
                        .baseUrl(server.url())
                        .credentials("key", "token")
                        .build()) {
            GreenVnResponse response = call.apply(leadAssist.create(GreenVnApi.class));
            assertThat(response.getData().getGreenVn()).isEqualTo("+917205827365");
            assertThat(server.received()).hasSize(1);
            return server.received().get(0);
        }
    }
}
