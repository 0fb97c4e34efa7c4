package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.templates.api.MediaApi;
import io.github.greenvn.templates.model.Form;
import io.github.greenvn.templates.model.FormDeep;
import io.github.greenvn.templates.model.FormRaw;
import io.github.greenvn.templates.model.Grade;
import io.github.greenvn.templates.model.Tags;
import io.github.greenvn.templates.model.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms as bodies, and objects in a query, which are written alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTest {

    @AutoClose
    private final ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));

    @AutoClose
    private final LeadAssist leadAssist = Calls.client(server).build();

    private final MediaApi api = leadAssist.create(MediaApi.class);

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
}
