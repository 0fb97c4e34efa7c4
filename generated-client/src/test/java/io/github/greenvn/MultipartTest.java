package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.templates.api.MediaApi;
import io.github.greenvn.templates.model.Scan;
import io.github.greenvn.templates.model.SendFilesRequest;
import io.github.greenvn.templates.model.Where;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bodies of multipart/form-data, and the files in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultipartTest {

    @AutoClose
    private final ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));

    @AutoClose
    private final LeadAssist leadAssist = Calls.client(server).build();

    private final MediaApi api = leadAssist.create(MediaApi.class);

    @Test
    void filesAreSentAsMultipartWhereOtherMediaTypesAreOfferedToo() {
        api.sendScan(new Scan().addPagesItem(FilePart.of("a.txt", "a".getBytes(StandardCharsets.UTF_8))));

        assertThat(server.last().header("Content-Type").get(0)).startsWith("multipart/form-data;");
        assertThat(server.last().body()).contains("name=\"pages\"; filename=\"a.txt\"");
    }

    @Test
    void filesAndFieldsArePartsOfMultipart() {
        byte[] bytes = {0, '\r', '\n', (byte) 0xff, '-', '-'};
        api.sendFiles(new SendFilesRequest()
                .file(FilePart.of("ü\"\r\n.bin", bytes))
                .addMoreItem(FilePart.of("a.png", "image/png", new byte[] {'P'}))
                .addMoreItem(FilePart.of("b.txt", "text/plain; charset=UTF-8", new byte[0]))
                .title("a & é")
                .tags(List.of("x", "y"))
                .where(new Where().row(1L)));

        Received request = server.last();
        String type = request.header("Content-Type").get(0);
        assertThat(type).matches("multipart/form-data; boundary=[0-9a-f-]{36}");
        String text = """
                --B
                Content-Disposition: form-data; name="file"; filename="ü%22%0D%0A.bin"
                Content-Type: image/png

                BYTES
                --B
                Content-Disposition: form-data; name="more"; filename="a.png"
                Content-Type: image/png

                P
                --B
                Content-Disposition: form-data; name="more"; filename="b.txt"
                Content-Type: text/plain; charset=UTF-8


                --B
                Content-Disposition: form-data; name="title"

                a & é
                --B
                Content-Disposition: form-data; name="tags"

                x
                --B
                Content-Disposition: form-data; name="tags"

                y
                --B
                Content-Disposition: form-data; name="where"
                Content-Type: application/json

                {"row":1}
                --B--
                """.replace("\n", "\r\n").replace("--B", "--" + type.replaceAll(".*=", ""));
        // The server reads the byte FF, which no UTF-8 has, as a character of three bytes.
        assertThat(request.body()).isEqualTo(text.replace("BYTES", "\0\r\n\uFFFD--"));
        assertThat(request.header("Content-Length"))
                .containsExactly(String.valueOf(text.getBytes(StandardCharsets.UTF_8).length + 1));
        assertThatThrownBy(() -> api.sendFiles(new SendFilesRequest().file(FilePart.of("a\uD800", new byte[0]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be valid Unicode; got an unpaired surrogate");
        assertThatThrownBy(() -> api.sendFiles(new SendFilesRequest().title("a")))
                .hasMessage("sendFiles requires file in its body; got none");
    }

    @Test
    void aFileHasASpecifiedMediaType() {
        FilePart file = FilePart.of("a", new byte[0]);
        api.sendFiles(new SendFilesRequest()
                .file(file)
                .addMoreItem(FilePart.of("a", "image/webp", new byte[0]))
                .addMoreItem(FilePart.of("a", "text/plain; charset=UTF-8", new byte[0])));

        assertThat(server.last().body().lines().filter(line -> line.startsWith("Content-Type")))
                .containsExactly(
                        "Content-Type: image/png",
                        "Content-Type: image/webp",
                        "Content-Type: text/plain; charset=UTF-8");
        assertThatThrownBy(
                        () -> api.sendFiles(new SendFilesRequest().file(FilePart.of("a", "text/plain", new byte[0]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("file must be a file of the media type image/png; got text/plain");
        assertThatThrownBy(() -> api.sendFiles(new SendFilesRequest().file(file).addMoreItem(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(
                        "more must be a file of the media type text/plain, image/*; got application/octet-stream");
    }

    @Test
    void everyMultipartHasItsOwnBoundary() {
        SendFilesRequest body = new SendFilesRequest().file(FilePart.of("a", new byte[0]));
        api.sendFiles(body);
        List<String> first = server.last().header("Content-Type");
        api.sendFiles(body);

        assertThat(server.last().header("Content-Type")).isNotEqualTo(first);
    }

    @Test
    void aFileKeepsItsNameAndContentsOutOfLogsAndOfJson() {
        FilePart file = FilePart.of("name", "image/png", new byte[] {'s'});

        assertThat(file)
                .hasToString("FilePart{image/png, 1 bytes}")
                .isEqualTo(FilePart.of("name", "image/png", new byte[] {'s'}));
        assertThatThrownBy(() -> JsonData.of(Map.of("file", file))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FilePart.of("name", "image/png\r\nX: y", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contentType must be a media type such as image/png; got 15 characters");
        assertThatThrownBy(() -> FilePart.of("a\\b", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fileName must have no backslash, which services read in several ways; got one at index 1");
    }
}
