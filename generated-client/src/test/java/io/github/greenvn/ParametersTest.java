package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.templates.api.ParametersApi;
import io.github.greenvn.templates.model.FindObjectsInlineParameter;
import io.github.greenvn.templates.model.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters that are lists or objects, and a query that is part of a path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @AutoClose
    private final ScriptedServer server = ScriptedServer.start(Scripts.response(204, ""));

    @AutoClose
    private final LeadAssist leadAssist = Calls.client(server).build();

    private final ParametersApi api = leadAssist.create(ParametersApi.class);

    @Test
    void listsHaveTheirOwnSeparators() {
        api.findLists(
                List.of("a", "b,c", "é"),
                List.of(DAY, DAY),
                List.of("a", "b,c"),
                List.of("a", "b"),
                List.of(1L, 2L),
                List.of(1L, 2L),
                List.of("a", "b"),
                List.of("x", "y z"));

        assertThat(server.last().requestLine())
                .isEqualTo("GET /lists/a,b%2Cc,%C3%A9/2026-11-26,2026-11-26?commas=a,b%2Cc&each=a&each=b&blanks=1%202"
                        + "&pipes=1%7C2&brackets%5B%5D=a&brackets%5B%5D=b HTTP/1.1");
        assertThat(server.last().header("X-Tags")).containsExactly("x,y z");
    }

    static Stream<Arguments> invalidLists() {
        return Stream.of(
                Arguments.of(List.of(), null, "ids must have an item to be sent in a path; got none"),
                Arguments.of(null, null, "ids must be one path segment"),
                Arguments.of(List.of("a", ""), null, "each of ids must be one path segment"),
                Arguments.of(List.of("a", "b/c"), null, "each of ids must be one path segment"),
                Arguments.of(List.of("a"), List.of("x,y"), "each of xTags must have no comma"),
                Arguments.of(List.of("a"), List.of("x", " y"), "each of xTags must not begin or end with a blank"));
    }

    @ParameterizedTest
    @MethodSource("invalidLists")
    void aListThatWouldBeAnotherIsNotSent(List<String> ids, List<String> tags, String message) {
        int arrived = server.arrived();

        assertThatThrownBy(() -> api.findLists(ids, List.of(DAY), null, null, null, null, null, tags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(server.arrived()).isEqualTo(arrived);
    }

    @Test
    void objectsAreParametersOfTheirOwnOrOneWithCommas() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("k&=", "v+ ");
        map.put("none", null);

        api.findObjects(
                map,
                new Where().row(1L).shelf("a,b"),
                new Where().row(2L).day(DAY).shelf("a,b"),
                new FindObjectsInlineParameter().a(true),
                Map.of("x=", new BigDecimal("1.50")),
                new Where().row(3L));

        assertThat(server.last().requestLine())
                .isEqualTo(
                        "GET /objects?row=1&shelf=a%2Cb&joined=row,2,day,2026-11-26,shelf,a%2Cb&a=true&k%26%3D=v%2B%20"
                                + "&free=x%3D,1.50&deep%5Brow%5D=3 HTTP/1.1");

        api.findObjects(Map.of("a", "b"), null, null, null, Map.of(), null);
        assertThat(server.last().requestLine()).isEqualTo("GET /objects?a=b HTTP/1.1");
    }

    @Test
    void anObjectThatCannotBeWrittenIsNotSent() {
        int arrived = server.arrived();

        assertThatThrownBy(() -> api.findObjects(Map.of("a", "b"), new Where(), null, null, null, null))
                .hasMessage("each requires row; got none");
        assertThatThrownBy(() -> api.findObjects(Map.of(), null, null, null, null, null))
                .hasMessage("map is required; got no properties");
        assertThatThrownBy(() -> api.findObjects(Map.of("a", "b"), null, null, null, Map.of("a", List.of()), null))
                .hasMessage("free must be a string, a number or a boolean; got array");
        assertThatThrownBy(() -> api.findObjects(Map.of("a", "b"), null, null, null, "text", null))
                .hasMessage("free must be an object; got string");
        assertThat(server.arrived()).isEqualTo(arrived);
    }

    @Test
    void aQueryInThePathIsSentAsItStands() {
        api.findByQuery("a&b", "c");
        assertThat(server.last().requestLine()).isEqualTo("GET /query?refresh&kind=full&since=a%26b&more=c HTTP/1.1");

        api.sendByQuery("a");
        assertThat(server.last().requestLine()).isEqualTo("PUT /query?refresh&kind=full&since=a HTTP/1.1");

        try (LeadAssist intercepted = Calls.client(server)
                .requestInterceptor(template -> template.header("X-More", "1"))
                .build()) {
            intercepted.create(ParametersApi.class).sendByQuery("a,b");
            assertThat(server.last().requestLine()).isEqualTo("PUT /query?refresh&kind=full&since=a%2Cb HTTP/1.1");
        }
        assertThatThrownBy(() -> api.sendByQuery(null)).hasMessage("since is required; got null");
    }
}
