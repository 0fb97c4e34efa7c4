package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.templates.model.Grade;
import io.github.greenvn.templates.model.Link;
import io.github.greenvn.templates.model.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonDataTest {

    private final ObjectMapper mapper = Json.mapper(1 << 20, 10_000);

    @Test
    void itReadsAsEachTypeThatFits() throws JsonProcessingException {
        JsonData data = mapper.readValue(
                "{\"row\": 1, \"day\": \"2026-11-26\", \"text\": \"t\", \"note\": null}", JsonData.class);

        assertThat(data.as(Where.class)).isEqualTo(new Where().row(1L).day(LocalDate.of(2026, 11, 26)));
        Map<?, ?> map = data.as(Map.class);
        assertThat(map.get("text")).isEqualTo("t");
        assertThat(map.containsKey("note")).isTrue();
        assertThat(mapper.readValue("[{\"row\": 1}]", JsonData.class).as(Where[].class))
                .containsExactly(new Where().row(1L));
        assertThat(mapper.readValue("2", JsonData.class).as(Grade.class)).isEqualTo(Grade.NUMBER_2);
        assertThat(mapper.readValue("\"a\"", JsonData.class).as(String.class)).isEqualTo("a");
        assertThat(mapper.writeValueAsString(data))
                .isEqualTo("{\"row\":1,\"day\":\"2026-11-26\",\"text\":\"t\",\"note\":null}");
    }

    @Test
    void itDoesNotReadAsATypeThatDoesNotFitAndNamesTheLocationButNotTheContents() throws JsonProcessingException {
        JsonData data =
                mapper.readValue("{\"text\": \"secret\", \"next\": {\"text\": {\"a\": \"secret\"}}}", JsonData.class);

        assertThatThrownBy(() -> data.as(Where.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the JSON object cannot be read as Where: it lacks row");
        assertThatThrownBy(() -> data.as(Link.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the JSON object cannot be read as Link at /next/text")
                .hasNoCause();
        assertThatThrownBy(() -> data.as(Long.class)).hasMessage("the JSON object cannot be read as Long");
    }

    @Test
    void itIsMadeOfAModelOrAPlainValue() {
        Where where = new Where().row(1L);
        JsonData data = JsonData.of(where);
        where.row(2L);

        assertThat(data.as(Where.class)).isEqualTo(new Where().row(1L));
        assertThat(JsonData.of(Grade.NUMBER_2)).isEqualTo(JsonData.of(2));
        assertThat(JsonData.of(List.of(where))).isEqualTo(JsonData.of(List.of(Map.of("row", 2))));
        assertThatThrownBy(() -> JsonData.of(new Where()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Where requires row; got none");
        assertThatThrownBy(() -> JsonData.of(Map.of("grade", Grade.UNRECOGNISED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("cannot be written as JSON at /*");
    }

    @Test
    void itKeepsTheDigitsOfNumbers() throws JsonProcessingException {
        BigDecimal number = new BigDecimal("12345678901234567.89");
        JsonData large = mapper.treeToValue(mapper.readTree("{\"n\": 1e400, \"d\": 1.50}"), JsonData.class);

        assertThat(mapper.writeValueAsString(JsonData.of(number))).isEqualTo("12345678901234567.89");
        assertThat(JsonData.of(number).as(BigDecimal.class)).isEqualTo(number);
        assertThat(mapper.writeValueAsString(large)).isEqualTo("{\"n\":1E+400,\"d\":1.50}");
        assertThat(JsonData.of(new BigDecimal("0.1")))
                .isNotEqualTo(JsonData.of(new BigDecimal("0.1000000000000000001")));
        assertThat(JsonData.of(List.of(1.5)))
                .isEqualTo(JsonData.of(List.of(new BigDecimal("1.50"))))
                .hasSameHashCodeAs(JsonData.of(List.of(new BigDecimal("1.50"))));
    }

    @Test
    void itDoesNotReadAPlainValueAsOneOfAnotherType() {
        assertThat(JsonData.of(2).as(Double.class)).isEqualTo(2);
        assertThat(JsonData.of(2.5).as(Double.class)).isEqualTo(2.5);
        List<Map.Entry<Object, Class<?>>> others = List.of(
                Map.entry(2.5, Long.class),
                Map.entry("7", Long.class),
                Map.entry("", Long.class),
                Map.entry("7", Double.class),
                Map.entry(1, Boolean.class),
                Map.entry("true", Boolean.class),
                Map.entry(5, String.class),
                Map.entry(5.5, String.class));
        assertThat(others).allSatisfy(each -> assertThatThrownBy(
                        () -> JsonData.of(each.getKey()).as(each.getValue()))
                .isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> JsonData.of(NullNode.getInstance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value must not be null in JSON");
    }

    @Test
    void itIsEqualByItsJsonAndShowsOnlyItsKind() throws JsonProcessingException {
        JsonData data = mapper.readValue("{\"row\": 1, \"open\": true}", JsonData.class);

        assertThat(data)
                .isEqualTo(JsonData.of(new Where().row(1L).open(true)))
                .hasSameHashCodeAs(JsonData.of(new Where().row(1L).open(true)))
                .isEqualTo(mapper.readValue("{\"open\": true, \"row\": 1}", JsonData.class))
                .isNotEqualTo(JsonData.of(new Where().row(2L).open(true)))
                .hasToString("JsonData{object}");
        assertThat(JsonData.of(List.of("secret"))).hasToString("JsonData{array}");
        assertThat(JsonData.of("secret")).hasToString("JsonData{string}");
    }
}
