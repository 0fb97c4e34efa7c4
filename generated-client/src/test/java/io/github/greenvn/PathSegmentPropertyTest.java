package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.v1.api.GreenVnApi;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Every path argument either arrives unchanged as one segment, or is rejected and not sent. */
@Tag("slow")
class PathSegmentPropertyTest {

    private static ScriptedServer server;
    private static LeadAssist leadAssist;
    private static GreenVnApi api;

    @BeforeContainer
    static void start() {
        server = ScriptedServer.start(Scripts.ok());
        leadAssist = Calls.client(server).build();
        api = leadAssist.create(GreenVnApi.class);
    }

    @AfterContainer
    static void stop() {
        leadAssist.close();
        server.close();
    }

    @Property(tries = 1500)
    void everyArgumentIsOneSegmentOrRejected(@ForAll("ids") String id) {
        int before = server.arrived();
        Throwable thrown = catchThrowable(() -> api.updateGreenVn("acme1", id));

        if (thrown != null) {
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("greenvnId must be");
            assertThat(server.arrived()).isEqualTo(before);
            return;
        }
        String line = server.last().requestLine();
        assertThat(line).matches("PUT /v1/tenants/acme1/greenvn/[A-Za-z0-9._~%-]+/vn HTTP/1\\.1");
        String segment =
                line.substring("PUT /v1/tenants/acme1/greenvn/".length(), line.length() - "/vn HTTP/1.1".length());
        assertThat(URLDecoder.decode(segment, StandardCharsets.UTF_8)).isEqualTo(id);
    }

    @Property(tries = 500)
    void anUnreservedArgumentIsNotEncoded(@ForAll("plain") String id) {
        assertThat(new PathSegment(Limits.DEFAULT).encode("id", id)).isEqualTo(id);
    }

    @Provide
    Arbitrary<String> ids() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(140);
        Arbitrary<String> nasty = Arbitraries.of(
                        "/",
                        "\\",
                        ".",
                        "..",
                        "%2F",
                        "%2e",
                        "?",
                        "#",
                        ";",
                        " ",
                        "\n",
                        "\u0000",
                        "a",
                        "é",
                        "{x}",
                        "+",
                        "@",
                        ":",
                        "\ud83d\ude00",
                        "\u2028")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, nasty);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars("-_~")
                .ofMinLength(1)
                .ofMaxLength(128);
    }
}
