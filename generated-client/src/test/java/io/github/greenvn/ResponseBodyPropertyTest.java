package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.Response;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Every body of a 2xx response gives the number, or an exception whose outcome is UNKNOWN or REJECTED. */
@Tag("slow")
class ResponseBodyPropertyTest {

    private static LeadAssist leadAssist;
    private static GreenVnApi api;
    /** The body of the next response. */
    private static volatile byte[] body;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeContainer
    static void start() {
        leadAssist = LeadAssist.builder()
                .credentials("key", "token")
                .transport((request, options) -> Response.builder()
                        .request(request)
                        .status(200)
                        .headers(Map.of("Content-Type", List.of("application/json")))
                        .body(body)
                        .build())
                .build();
        api = leadAssist.create(GreenVnApi.class);
    }

    @AfterContainer
    static void stop() {
        leadAssist.close();
    }

    @Property(tries = 2000)
    void randomBytesGiveAResultOrAnOutcome(@ForAll byte[] body) {
        assertResultOrOutcome(body);
    }

    @Property(tries = 2000)
    void aDamagedResponseGivesAResultOrAnOutcome(@ForAll("damaged") String body) {
        assertResultOrOutcome(body.getBytes(StandardCharsets.UTF_8));
    }

    /** One field has another type or is missing; the number is returned if it is there and success is true. */
    @Property(tries = 2000)
    void aWrongFieldDoesNotHideTheNumber(@ForAll("fields") String field, @ForAll("values") JsonNode value)
            throws IOException {
        ObjectNode response = (ObjectNode) json.readTree(Scripts.SWAPPED);
        (response.has(field) ? response : (ObjectNode) response.get("data")).set(field, value);

        assertThat(read(json.writeValueAsBytes(response)).getData().getGreenVn())
                .isEqualTo("+917205827365");
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                "status", "connection_id", "aparty_numbers", "bparty_numbers", "usage", "state", "greenvn_id");
    }

    @Provide
    Arbitrary<JsonNode> values() {
        return Arbitraries.of(
                        "null",
                        "true",
                        "7",
                        "1e999",
                        "-0.5",
                        "\"text\"",
                        "\"\"",
                        "[]",
                        "{}",
                        "[[1]]",
                        "{\"a\": {\"b\": []}}",
                        "[null, {}, \"x\"]")
                .map(this::tree);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Provide
    Arbitrary<String> damaged() {
        int length = Scripts.SWAPPED.length();
        return Combinators.combine(
                        Arbitraries.integers().between(0, length),
                        Arbitraries.integers().between(0, length),
                        Arbitraries.strings().withChars("{}[]\",:0 \\u0000ntf").ofMaxLength(6))
                .as((from, to, put) -> Scripts.SWAPPED.substring(0, Math.min(from, to))
                        + put
                        + Scripts.SWAPPED.substring(Math.max(from, to)));
    }

    private void assertResultOrOutcome(byte[] body) {
        Throwable thrown = catchThrowable(
                () -> assertThat(read(body).getData().getGreenVn()).isNotNull());
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(LeadAssistException.class);
            assertThat(((LeadAssistException) thrown).outcome()).isNotEqualTo(Outcome.NOT_SENT);
        }
    }

    private static GreenVnResponse read(byte[] body) {
        ResponseBodyPropertyTest.body = body;
        return api.updateGreenVn("acme1", "1");
    }
}
