package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.RequiredProperties;
import io.github.greenvn.templates.api.DefaultApi;
import io.github.greenvn.templates.model.Circle;
import io.github.greenvn.templates.model.Dot;
import io.github.greenvn.templates.model.Drawing;
import io.github.greenvn.templates.model.Grade;
import io.github.greenvn.templates.model.Link;
import io.github.greenvn.templates.model.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid arguments of every kind are rejected before anything is sent. */
class ArgumentValidationTest {

    private static final List<String> NAMES = List.of("a");

    private final ObjectMapper mapper = Json.mapper(1 << 20, 10_000);

    static List<Arguments> invalid() {
        Drawing drawing = new Drawing().key("k");
        return List.of(
                call(
                        "UNRECOGNISED cannot be sent",
                        "Grade",
                        api -> api.draw(Grade.UNRECOGNISED, NAMES, "n", drawing, null)),
                call("grade must be one path segment", "null", api -> api.draw(null, NAMES, "n", drawing, null)),
                call("names is required", "null", api -> api.draw(Grade.NUMBER_1, null, "n", drawing, null)),
                call(
                        "each of names is required",
                        "null",
                        api -> api.draw(Grade.NUMBER_1, Arrays.asList("a", null), "n", drawing, null)),
                call("xNote is required", "null", api -> api.draw(Grade.NUMBER_1, NAMES, null, drawing, null)),
                call(
                        "xNote must be printable ASCII",
                        "5 characters with U+000A at index 2",
                        api -> api.draw(Grade.NUMBER_1, NAMES, "ab\nc:", drawing, null)),
                call(
                        "xNote must be printable ASCII",
                        "1 characters with U+00E9 at index 0",
                        api -> api.draw(Grade.NUMBER_1, NAMES, "é", drawing, null)),
                call(
                        "xNote must not begin or end with a blank to be sent in a header",
                        "2 characters",
                        api -> api.draw(Grade.NUMBER_1, NAMES, "n ", drawing, null)),
                call(
                        "xNote must not begin or end with a blank to be sent in a header",
                        "2 characters",
                        api -> api.draw(Grade.NUMBER_1, NAMES, "\tn", drawing, null)),
                call(
                        "UNRECOGNISED cannot be sent",
                        "Grade",
                        api -> api.draw(Grade.NUMBER_1, NAMES, "n", drawing, Grade.UNRECOGNISED)),
                call(
                        "draw requires key in its body",
                        "none",
                        api -> api.draw(Grade.NUMBER_1, NAMES, "n", new Drawing().id("1"), null)),
                call(
                        "draw requires shapes.label in its body",
                        "none",
                        api -> api.draw(
                                Grade.NUMBER_1,
                                NAMES,
                                "n",
                                new Drawing().key("k").addMarksItem(new Dot()).addShapesItem(new Circle().radius(1)),
                                null)),
                call(
                        "a type for shapes.kind that the specification defines",
                        "none",
                        api -> api.draw(
                                Grade.NUMBER_1,
                                NAMES,
                                "n",
                                new Drawing().key("k").addShapesItem(new Shape().label("l")),
                                null)),
                call(
                        "a type for shapes.kind that the specification defines",
                        "none",
                        api -> api.draw(
                                Grade.NUMBER_1,
                                NAMES,
                                "n",
                                new Drawing()
                                        .key("k")
                                        .addShapesItem(new Circle().kind("star").label("l")),
                                null)),
                call("draw requires a body", "null", api -> api.draw(Grade.NUMBER_1, NAMES, "n", null, null)));
    }

    private static Arguments call(String expected, String got, Function<DefaultApi, Drawing> call) {
        return Arguments.of(expected, got, call);
    }

    @ParameterizedTest(name = "{0}; got {1}")
    @MethodSource("invalid")
    void anInvalidArgumentIsRejectedAndNothingIsSent(String expected, String got, Function<DefaultApi, Drawing> call) {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{\"id\": \"1\"}"));
                LeadAssist leadAssist = Calls.client(server).build()) {
            DefaultApi api = leadAssist.create(DefaultApi.class);

            assertThatThrownBy(() -> call.apply(api))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(expected)
                    .hasMessageContaining(got);
            assertThat(server.arrived()).isZero();
        }
    }

    @Test
    void aPropertyOfRequestsOnlyIsNotRequiredInAResponse() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.json(200, "{\"id\": \"1\", \"more\": 2}"));
                LeadAssist leadAssist = Calls.client(server).build()) {
            Drawing drawn =
                    leadAssist.create(DefaultApi.class).draw(Grade.NUMBER_1, NAMES, "n", new Drawing().key("k"), null);

            assertThat(drawn.getId()).isEqualTo("1");
            assertThat(drawn.getAdditionalProperty("more")).isEqualTo(2);
            assertThat(server.last().requestLine()).isEqualTo("PUT /drawings/1?names=a HTTP/1.1");
        }
    }

    @Test
    void aBodyThatContainsItselfIsRejected() {
        Link link = new Link().text("t").note("n");

        assertThatThrownBy(() -> RequiredProperties.ofRequests(mapper).firstMissing(link.next(link)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contains itself");
    }

    @Test
    void aBlankTextIsMissingUnlessItMayBeEmpty() {
        RequiredProperties required = RequiredProperties.ofResponses(mapper);

        assertThat(required.firstMissing(new Link().text("t").note(""))).isNull();
        assertThat(required.firstMissing(new Link().text(" ").note("n"))).isEqualTo("text");
    }
}
