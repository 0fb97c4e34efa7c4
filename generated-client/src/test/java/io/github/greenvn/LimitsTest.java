package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The limits of responses and path arguments can be set. */
class LimitsTest {

    interface Api {

        @RequestLine(value = "GET /items/{id}", decodeSlash = false)
        @Headers("Accept: application/json")
        List<Integer> read(@Param("id") String id);
    }

    private static final String MANY = "[1" + ",1".repeat(9_999) + "]";

    private static final String LONG = "[1" + " ".repeat(1 << 20) + "]";

    @Test
    void moreTokensAreReadIfTheLimitIsSet() {
        assertThatThrownBy(() -> read(MANY, builder -> builder))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("Token count");
        assertThat(read(MANY, builder -> builder.maxResponseTokens(20_000))).hasSize(10_000);
    }

    @Test
    void moreBytesAreReadIfTheLimitIsSet() {
        assertThatThrownBy(() -> read(LONG, builder -> builder))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("its body is longer than 1048576 bytes");
        assertThat(read(LONG, builder -> builder.maxResponseBytes(2 << 20))).containsExactly(1);
    }

    @Test
    void aLongerPathArgumentIsSentIfTheLimitIsSet() {
        String id = "1".repeat(129);

        assertThat(requestLine(id, builder -> builder.maxPathValueLength(129)))
                .isEqualTo("GET /items/" + id + " HTTP/1.1");
    }

    @Test
    void reservedCharactersOfAPathArgumentAreSentEncodedIfTheyAreAllowed() {
        String wanted = "GET /items/a%2F..%2Fb%20%3F%23%3B%25%5C";
        String id = "a/../b ?#;%\\";

        assertThat(requestLine(id, builder -> builder.allowReservedInPath(true)))
                .isEqualTo(wanted + " HTTP/1.1");
        assertThat(requestLine(id, builder -> builder.allowReservedInPath(true)
                        .requestInterceptor(template -> template.query("more", "1"))))
                .isEqualTo(wanted + "?more=1 HTTP/1.1");
        for (String never : List.of("", ".", "..", "a\nb")) {
            assertThatThrownBy(() -> requestLine(never, builder -> builder.allowReservedInPath(true)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("without control characters; got ");
        }
    }

    private static String requestLine(String id, UnaryOperator<LeadAssistBuilder> setting) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "[]"));
                LeadAssist leadAssist = setting.apply(Calls.client(server)).build()) {
            leadAssist.create(Api.class).read(id);
            return server.last().requestLine();
        }
    }

    private static List<Integer> read(String response, UnaryOperator<LeadAssistBuilder> setting) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, response));
                LeadAssist leadAssist = setting.apply(Calls.client(server)).build()) {
            return leadAssist.create(Api.class).read("1");
        }
    }
}
