package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.templates.api.MediaApi;
import io.github.greenvn.templates.model.Form;
import io.github.greenvn.templates.model.FormDeep;
import io.github.greenvn.templates.model.FormRaw;
import io.github.greenvn.templates.model.Grade;
import io.github.greenvn.templates.model.Scan;
import io.github.greenvn.templates.model.SendFilesRequest;
import io.github.greenvn.templates.model.Tags;
import io.github.greenvn.templates.model.Where;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms as bodies, and objects in a query, which are written alike. */
class FormsTest {

    private static final AtomicReference<Script> RESPONSE = new AtomicReference<>();

    private static ScriptedServer server;
    private static LeadAssist leadAssist;
    private static MediaApi api;

    @BeforeAll
    static void start() {
        server = ScriptedServer.start((request, socket) -> RESPONSE.get().respond(request, socket));
        leadAssist = Calls.client(server).build();
        api = leadAssist.create(MediaApi.class);
    }

    @AfterAll
    static void stop() {
        leadAssist.close();
        server.close();
    }

    @BeforeEach
    void respondWithoutABody() {
        RESPONSE.set(Scripts.response(204, ""));
    }

    @Test
    void aFormIsPercentEncodedAndRepeatsTheNamesOfLists() {
        api.sendForm(new Form()
                .name("a b&=+é")
                .grade(Grade.NUMBER_2)
                .price(new BigDecimal("1E+3"))
                .tags(List.of("x", "y,z"))
                .where(new Where().row(1L).day(LocalDate.of(2026, 11, 26)))
                .raw(new FormRaw().addAItem(1L))
                .any(true)
                .either(JsonData.of(5)));

        assertThat(server.last().header("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(server.last().body())
                .isEqualTo("name=a%20b%26%3D%2B%C3%A9&grade=2&price=1000&tags=x&tags=y%2Cz&where%5Brow%5D=1"
                        + "&where%5Bday%5D=2026-11-26&raw=%7B%22a%22%3A%5B1%5D%7D&any=true&either=5");
    }

    @Test
    void listsAndObjectsInAFormsObjectHaveBrackets() {
        api.sendForm(new Form()
                .name("a")
                .deep(new FormDeep()
                        .addListItem("x")
                        .addListItem("y")
                        .addAllItem(new Where().row(1L))
                        .addAllItem(new Where().row(2L))
                        .one(new Where().row(3L))));

        assertThat(server.last().body())
                .isEqualTo(
                        "name=a&deep[list][]=x&deep[list][]=y&deep[all][0][row]=1&deep[all][1][row]=2&deep[one][row]=3"
                                .replace("[", "%5B")
                                .replace("]", "%5D"));
    }

    @Test
    void filesAreSentAsMultipartWhereOtherMediaTypesAreOfferedToo() {
        api.sendScan(new Scan().addPagesItem(FilePart.of("a.txt", "a".getBytes(StandardCharsets.UTF_8))));

        assertThat(server.last().header("Content-Type").get(0)).startsWith("multipart/form-data;");
        assertThat(server.last().body()).contains("name=\"pages\"; filename=\"a.txt\"");
    }

    @Test
    void aFormIsAnObject() {
        assertThatThrownBy(() -> FormPairs.fields(new ObjectMapper(), List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a form must be an object; got array");
    }

    @Test
    void aNumberInAFormKeepsItsDigits() {
        api.sendForm(new Form().name("a").price(new BigDecimal("1.50")).any(0.1f));

        assertThat(server.last().body()).isEqualTo("name=a&price=1.50&any=0.1");
    }

    @Test
    void aFieldThatIsNullIsLeftOut() {
        assertThat(FormPairs.fields(
                        new ObjectMapper(),
                        new ObjectMapper().createObjectNode().putNull("a")))
                .isEmpty();
    }

    @Test
    void anOptionalFormIsLeftOut() {
        api.sendForm(null);

        assertThat(server.last().header("Content-Type")).isEmpty();
        assertThat(server.last().header("Content-Length")).containsExactly("0");
    }

    static Stream<Arguments> invalidForms() {
        return Stream.of(
                Arguments.of(new Form(), "sendForm requires name in its body"),
                Arguments.of(new Form().name("a").where(new Where()), "sendForm requires where.row in its body"),
                Arguments.of(
                        new Form().name("a").any(Map.of()),
                        "sendForm: the body cannot be written: any must be a string, a number or a boolean; got object"),
                Arguments.of(
                        new Form().name("a").any(List.of(List.of())),
                        "any must be a string, a number or a boolean; got array"),
                Arguments.of(new Form().name("a\uD800"), "name must be valid Unicode; got an unpaired surrogate"),
                Arguments.of(
                        new Form().name("a").raw(new FormRaw()).any("\uD800"),
                        "any must be valid Unicode; got an unpaired surrogate"),
                Arguments.of(new Form().name("a").grade(Grade.UNRECOGNISED), "UNRECOGNISED cannot be sent"));
    }

    @ParameterizedTest
    @MethodSource("invalidForms")
    void aFormThatCannotBeWrittenIsNotSent(Form form, String message) {
        int arrived = server.arrived();

        assertThatThrownBy(() -> api.sendForm(form))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(server.arrived()).isEqualTo(arrived);
    }

    @Test
    void anObjectInAQueryIsADeepObject() {
        api.findForms(Map.of("a b", "c&d"), new Where().row(7L).open(true), 2L, List.of("x", "y z"));
        assertThat(server.last().requestLine())
                .isEqualTo("GET /forms?page=2&list%5B%5D=x&list%5B%5D=y%20z&where%5Brow%5D=7&where%5Bopen%5D=true"
                        + "&any[]%5Ba%20b%5D=c%26d HTTP/1.1");

        assertThatThrownBy(() -> api.findForms(Map.of(), null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("any is required; got no properties");
        assertThatThrownBy(() -> api.findForms(Map.of("secret\uD800", "a"), null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("any[] must be valid Unicode; got an unpaired surrogate");
        assertThatThrownBy(() -> api.findForms(Map.of("a", "b"), new Where(), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("where requires row; got none");
        assertThatThrownBy(() -> api.findForms(null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("any is required; got null");
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
    void aRequiredListHasItemsSinceAnEmptyOneWouldNotBeSent() {
        Tags empty = new Tags().tags(List.of()).others(List.of());
        for (Consumer<Tags> call : List.<Consumer<Tags>>of(api::sendTags, api::sendTagParts)) {
            assertThatThrownBy(() -> call.accept(empty))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tags is required; got an empty list");
        }
        api.sendTags(new Tags().addTagsItem("a").others(List.of()));
        assertThat(server.last().body()).isEqualTo("tags=a");
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
