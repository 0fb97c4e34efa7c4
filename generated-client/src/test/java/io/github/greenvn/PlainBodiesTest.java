package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.templates.api.MediaApi;
import io.github.greenvn.templates.model.Where;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are text or bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainBodiesTest {

    @AutoClose
    private final ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));

    @AutoClose
    private final LeadAssist leadAssist = Calls.client(server).build();

    private final MediaApi api = leadAssist.create(MediaApi.class);

    @Test
    void textIsSentAsUtf8AndReadByItsCharacterSet() {
        server.respondWith(Scripts.bytes(
                "HTTP/1.1 200 OK\r\nContent-Type: Text/CSV; charset=iso-8859-1\r\nContent-Length: 3\r\n\r\nä,b"));
        assertThat(api.sendText("é")).isEqualTo("ä,b");
        assertThat(server.last().header("Content-Type")).containsExactly("text/plain; charset=UTF-8");
        assertThat(server.last().header("Accept")).containsExactly("text/plain, text/csv");
        assertThat(server.last().body()).isEqualTo("é");

        server.respondWith(Scripts.response(200, "ö"));
        assertThat(api.sendTextWithHttpInfo("").body()).isEqualTo("ö");

        server.respondWith(Scripts.response(200, "\uFEFF{a}", "Content-Type: text/plain"));
        assertThat(api.sendText("")).isEqualTo("{a}");

        server.respondWith(Scripts.response(200, "", "Content-Type: text/plain"));
        assertThat(api.sendText("")).isEmpty();

        server.respondWith(Scripts.response(204, ""));
        assertThat(api.sendText("")).isNull();
        assertThatThrownBy(() -> api.sendText("a\uD800"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sendText: the body cannot be written: it has characters that UTF-8 does not have");
    }

    @Test
    void bytesAreSentAndReadAsTheyAre() {
        byte[] bytes = {(byte) 0xff, 0, '\r'};
        server.respondWith(
                Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 3\r\n\r\nÿ\0\r"));
        try (LeadAssist intercepted = Calls.client(server)
                .requestInterceptor(template -> template.header("X-More", "1"))
                .build()) {
            for (MediaApi each : List.of(api, intercepted.create(MediaApi.class))) {
                assertThat(each.sendBytes(bytes)).isEqualTo(bytes);
                assertThat(server.last().header("Content-Type")).containsExactly("application/pdf");
                assertThat(server.last().header("Content-Length")).containsExactly("3");
                assertThat(server.last().body()).isEqualTo("\uFFFD\0\r");
            }
        }
        server.respondWith(Scripts.response(200, "", "Content-Type: image/png"));
        assertThatThrownBy(() -> api.sendBytes(bytes))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("it has no body");

        server.respondWith(Scripts.response(200, "<html><p>Sign in."));
        assertThatThrownBy(() -> api.sendBytes(bytes))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("it is a page of HTML without a Content-Type");

        server.respondWith(Scripts.response(202, ""));
        assertThat(api.sendBytesWithHttpInfo().body()).isNull();
        assertThat(server.last().header("Content-Type")).isEmpty();
    }

    @Test
    void aFileOfJsonIsReadAsItIs() {
        server.respondWith(Scripts.json(200, "[1]\n[2]"));

        assertThat(api.export()).asString().isEqualTo("[1]\n[2]");
        assertThat(api.exportMore()).asString().isEqualTo("[1]\n[2]");
        assertThat(server.last().header("Accept")).containsExactly("application/json, application/octet-stream");
    }

    @Test
    void anyMediaTypeWithASchemaOfAnObjectIsJson() {
        server.respondWith(Scripts.json(200, "{\"row\": 1}"));

        assertThat(api.sendAny(new Where().row(2L))).isEqualTo(new Where().row(1L));
        assertThat(server.last().header("Content-Type")).containsExactly("application/json");
        assertThat(server.last().header("Accept")).containsExactly("application/json");
    }

    static Stream<Arguments> unreadableTexts() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain";
        return Stream.of(
                Arguments.of(
                        Scripts.response(200, "<p>", "Content-Type: text/html"),
                        "its Content-Type is text/html and not text/plain, text/csv"),
                Arguments.of(Scripts.bytes(head + "\r\nContent-Length: 1\r\n\r\nÿ"), "its body is not valid UTF-8"),
                Arguments.of(
                        Scripts.response(200, "a", "Content-Type: text/plain; charset=none-such"),
                        "its character set is unknown"),
                Arguments.of(
                        Scripts.bytes(head + "\r\nContent-Length: 2\r\n\r\na").then(Scripts.close()),
                        "its body ended early, after 1 bytes"),
                Arguments.of(
                        Scripts.response(200, "a".repeat((1 << 20) + 1), "Content-Type: text/plain"),
                        "its body is longer than 1048576 bytes"),
                Arguments.of(Scripts.response(200, "", "Content-Type: text/html"), "its Content-Type is text/html"),
                Arguments.of(Scripts.response(200, ""), "it has no body"),
                Arguments.of(
                        Scripts.response(200, "\uFEFF\n<!DOCTYPE HTML><p>"),
                        "it is a page of HTML without a Content-Type"),
                Arguments.of(Scripts.response(200, "<html lang=en>"), "it is a page of HTML without a Content-Type"),
                Arguments.of(
                        Scripts.response(200, "<!-- a -->\n<!-- b\n--> <html>"),
                        "it is a page of HTML without a Content-Type"),
                Arguments.of(Scripts.response(206, "a", "Content-Type: text/plain"), "it is a part of a body"),
                Arguments.of(encoded("Content-Encoding: deflate"), "it has another encoding than gzip"),
                Arguments.of(encoded("Content-Encoding: gzip, BR"), "it has another encoding than gzip"),
                Arguments.of(
                        encoded("Content-Encoding: gzip", "Content-Encoding: gzip"),
                        "it has another encoding than gzip"),
                Arguments.of(
                        Scripts.response(200, Scripts.error(409, 18, "Taken") + "x", "Content-Type: text/plain"),
                        "its body cannot be read as JSON"));
    }

    private static Script encoded(String... headers) {
        return Scripts.response(
                200,
                "a",
                Stream.concat(Stream.of("Content-Type: text/plain"), Stream.of(headers))
                        .toArray(String[]::new));
    }

    @Test
    void aTextWithoutAnEncodingOrThatIsNotGzipAnyMoreIsReadAsItIs() {
        for (String encoding : List.of("identity", "gzip", "X-GZIP, identity", "")) {
            server.respondWith(encoded("Content-Encoding: " + encoding));
            assertThat(api.sendText("a")).isEqualTo("a");
        }
    }

    @ParameterizedTest
    @MethodSource("unreadableTexts")
    void aTextThatIsNotAsSpecifiedLeavesTheOutcomeUnknown(Script script, String message) {
        server.respondWith(script);
        int arrived = server.arrived();

        assertThatThrownBy(() -> api.sendText("a"))
                .isInstanceOfSatisfying(UnreadableResponseException.class, e -> assertThat(e.outcome())
                        .isEqualTo(Outcome.UNKNOWN))
                .hasMessageContaining(message);
        assertThat(server.arrived()).isEqualTo(arrived + 1);
    }

    @Test
    void jsonThatReportsAFailureIsAnErrorInsteadOfATextToo() {
        for (Script failure : List.of(
                Scripts.json(200, Scripts.error(409, 18, "Taken")),
                Scripts.response(200, Scripts.error(409, 18, "Taken"), "Content-Type: text/plain"))) {
            server.respondWith(failure);
            assertThatThrownBy(() -> api.sendText("a"))
                    .isInstanceOfSatisfying(
                            ServiceException.class, e -> assertThat(e.code()).isEqualTo(18));
        }
    }
}
