package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.ScriptedServer.Received;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.RequiredProperties;
import io.github.greenvn.templates.api.DefaultApi;
import io.github.greenvn.templates.model.Drawing;
import io.github.greenvn.templates.model.Grade;
import io.github.greenvn.templates.model.Thing;
import io.github.greenvn.templates.model.Thing.SizeEnum;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The differences between our templates and the generator's own, on a small specification. */
class TemplatesTest {

    private final ObjectMapper mapper = Json.mapper(1 << 20, 10_000);

    @Test
    void aRequiredBodyGivesNoMethodWithoutABody() {
        assertThat(methods("replaceThing")).containsExactly(2);
        assertThat(methods("replaceThingWithHttpInfo")).containsExactly(2);
        assertThatThrownBy(() -> sent(Scripts.json(200, "{}"), api -> api.replaceThing("1", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("replaceThing requires a body; got null");
    }

    @Test
    void anOptionalBodyGivesTwoMethodsOfEachForm() {
        assertThat(methods("findThings")).containsExactly(3, 4);
        assertThat(methods("findThingsWithHttpInfo")).containsExactly(3, 4);
    }

    @Test
    @SuppressWarnings("deprecation")
    void theMethodWithoutABodyHasTheSameParametersAndAnnotations() {
        assertThat(sent(Scripts.response(204, ""), api -> api.sendNames(List.of("a", "b")))
                        .requestLine())
                .isEqualTo("POST /names?names=a,b HTTP/1.1");
        assertThat(DefaultApi.class.getMethods())
                .filteredOn(method -> method.getName().startsWith("sendNames"))
                .hasSize(4)
                .allMatch(method -> method.isAnnotationPresent(Deprecated.class));
    }

    @Test
    void aValueThatCannotBeEncodedIsRejected() {
        rejected(api -> api.sendRatio(List.of(1.5), Double.NaN, null), "ratio must be a number; got NaN");
        rejected(
                api -> api.sendRatio(List.of(1.5), null, "\ud83d"),
                "word must be valid Unicode; got an unpaired surrogate");
        rejected(api -> api.sendRatio(List.of(Double.NEGATIVE_INFINITY), null, null), "-Infinity cannot be sent");
        assertThat(sent(Scripts.response(204, ""), api -> api.sendRatio(List.of(1.5, 2e30), 1.5, "😀")))
                .satisfies(request -> {
                    assertThat(request.requestLine()).isEqualTo("POST /ratios?ratio=1.5&word=%F0%9F%98%80 HTTP/1.1");
                    assertThat(request.body()).isEqualTo("[1.5,2.0E30]");
                });
    }

    @Test
    @SuppressWarnings("deprecation")
    void anEmptyListIsNotSentAndAnEmptyItemIsRejected() {
        assertThat(sent(Scripts.response(204, ""), api -> api.sendNames(List.of()))
                        .requestLine())
                .isEqualTo("POST /names HTTP/1.1");
        rejected(api -> api.sendNames(List.of("a", "")), "each of names is required; got an empty string");
        rejected(
                api -> api.draw(Grade.NUMBER_1, List.of(), "a", new Drawing().key("k"), null),
                "names is required; got null");
    }

    private static void rejected(Consumer<DefaultApi> call, String message) {
        assertThatThrownBy(() -> sent(Scripts.response(204, ""), call))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static List<Integer> methods(String name) {
        return Arrays.stream(DefaultApi.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(Method::getParameterCount)
                .sorted()
                .toList();
    }

    @Test
    void queryAndHeaderParametersAreSentIfTheyAreSet() {
        assertThat(sent(Scripts.json(200, "[]"), api -> api.findThings(2, 10, "a b")))
                .satisfies(request -> {
                    assertThat(request.requestLine()).isEqualTo("POST /things?size=10&page-no=2 HTTP/1.1");
                    assertThat(request.header("X-Trace")).containsExactly("a b");
                    assertThat(request.header("Content-Type")).isEmpty();
                });
        assertThat(sent(
                        Scripts.json(200, "[]"),
                        api -> api.findThings(2, null, null, new Thing().id("7").seen("s"))))
                .satisfies(request -> {
                    assertThat(request.requestLine()).isEqualTo("POST /things?page-no=2 HTTP/1.1");
                    assertThat(request.header("X-Trace")).isEmpty();
                    assertThat(request.body()).isEqualTo("{\"id\":\"7\",\"note\":null,\"seen\":\"s\"}");
                });
    }

    @Test
    @SuppressWarnings("deprecation")
    void anOperationWithoutAResponseBodyIgnoresAnEmptyOne() {
        assertThat(sent(Scripts.response(204, ""), api -> api.deleteThing("7")).requestLine())
                .isEqualTo("DELETE /things/7 HTTP/1.1");
    }

    @Test
    @SuppressWarnings("deprecation")
    void anOperationWithoutAResponseBodyFailsIfABodyReportsAnError() {
        assertThatThrownBy(
                        () -> sent(Scripts.json(200, Scripts.error(404, 1, "Not found")), api -> api.deleteThing("7")))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("code 1");
    }

    @Test
    void anUnsetPropertyIsNotSentUnlessItIsRequiredAndNullable() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(new Thing())).isEqualTo("{\"note\":null}");
        assertThat(mapper.writeValueAsString(
                        new Thing().id("7").note("n").grade(Grade.NUMBER_2).size(SizeEnum.LARGE)))
                .isEqualTo("{\"id\":\"7\",\"note\":\"n\",\"size\":\"large\",\"grade\":2}");
    }

    @Test
    void aDefaultOfTheSpecificationIsNotSet() {
        assertThat(new Thing().getSize()).isNull();
    }

    @Test
    void everyAliasIsRead() throws JsonProcessingException {
        for (String name : List.of("id", "identifier", "thing_id")) {
            assertThat(mapper.readValue("{\"" + name + "\": \"7\"}", Thing.class)
                            .getId())
                    .isEqualTo("7");
        }
    }

    @Test
    void unknownEnumValuesAreReadButCannotBeSent() throws JsonProcessingException {
        Thing thing = mapper.readValue("{\"size\": \"huge\", \"grade\": 9}", Thing.class);

        assertThat(thing.getSize()).isEqualTo(SizeEnum.UNRECOGNISED);
        assertThat(thing.getGrade()).isEqualTo(Grade.UNRECOGNISED);
        assertThatThrownBy(() -> mapper.writeValueAsString(thing)).hasMessageContaining("cannot be sent");
        assertThatThrownBy(SizeEnum.UNRECOGNISED::getValue).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyMapperWritesEnumsAsTheirValues() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(SizeEnum.LARGE)).isEqualTo("\"large\"");
        assertThat(new ObjectMapper().writeValueAsString(SizeEnum.LARGE)).isEqualTo("\"large\"");
    }

    @Test
    void aMissingRequiredPropertyIsFoundUnlessItsAbsenceIsTolerated() {
        assertThat(RequiredProperties.ofResponses(mapper).firstMissing(new Thing().id("7")))
                .isNull();
        assertThat(RequiredProperties.ofResponses(mapper).firstMissing(List.of(new Thing().seen("today"))))
                .isEqualTo("id");
    }

    @Test
    void theStringFormRevealsNoSecretAndNoPhoneNumber() {
        Thing thing = new Thing()
                .secret("s3cret")
                .phone("+917205827365")
                .addTagsItem("a")
                .putCountsItem("b", 1)
                .raw(new byte[] {1});

        assertThat(thing.toString())
                .isEqualTo("Thing{id=null, note=null, seen=null, size=null, grade=null, secret=***, raw=[1],"
                        + " phone=+9172•••••365, tags=[a], counts={b=1}}");
    }

    @Test
    void modelsAreEqualByTheirValues() {
        Thing one = new Thing().id("7").raw(new byte[] {1});

        assertThat(one)
                .isEqualTo(new Thing().id("7").raw(new byte[] {1}))
                .hasSameHashCodeAs(new Thing().id("7").raw(new byte[] {1}));
        assertThat(one).isNotEqualTo(new Thing().id("8").raw(new byte[] {1})).isNotEqualTo(null);
    }

    @Test
    @SuppressWarnings("deprecation")
    void anApiWithoutSecurityNeedsNoCredentialsButSendsThoseThatAreGiven() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));
                LeadAssist without = LeadAssist.builder()
                        .baseUrl(server.url())
                        .withoutCredentials()
                        .build();
                LeadAssist with = Calls.client(server).build()) {
            without.create(DefaultApi.class).deleteThing("7");
            assertThat(server.last().header("Authorization")).isEmpty();

            with.create(DefaultApi.class).deleteThing("7");
            assertThat(server.last().header("Authorization")).hasSize(1);
        }
    }

    private static Received sent(Script script, Consumer<DefaultApi> call) {
        try (ScriptedServer server = ScriptedServer.start(script);
                LeadAssist leadAssist = Calls.client(server).build()) {
            call.accept(leadAssist.create(DefaultApi.class));
            return server.received().get(0);
        }
    }
}
