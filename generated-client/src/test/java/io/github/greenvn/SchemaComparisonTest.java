package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.internal.json.Differences;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.Schemas;
import io.github.greenvn.internal.json.TolerantReading;
import io.github.greenvn.templates.model.Drawing;
import io.github.greenvn.templates.model.Fruit;
import io.github.greenvn.templates.model.Grade;
import io.github.greenvn.templates.model.Link;
import io.github.greenvn.templates.model.Thing;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The differences between JSON and a generated type, wherever they are. */
class SchemaComparisonTest {

    private final ObjectMapper mapper = Json.mapper(1 << 20, 10_000);
    private final Schemas schemas = new Schemas(mapper);

    @Test
    void whatTheSpecificationDefinesIsNoDifference() {
        assertThat(differences(Thing.class, """
                {'id': '1', 'note': null, 'seen': 's', 'size': 'small', 'grade': 2, 'secret': null, 'raw': 'AA==',
                 'phone': '1', 'tags': ['a', 'b'], 'counts': {'any': 1, 'key': 2}}""")).isEmpty();
        assertThat(differences(Drawing.class, """
                {'id': '1', 'shapes': [{'kind': 'circle', 'label': 'c', 'radius': 3}],
                 'marks': [{'form': 'dot', 'phone': '1'}, {'form': 'line'}], 'more': 1, 'and more': 2}""")).isEmpty();
        assertThat(differences(Fruit.class, "{'sort': 'Fruit'}")).isEmpty();
        assertThat(differences(Fruit.class, "{'sort': 'Apple', 'red': true}")).isEmpty();
        assertThat(differences(Link.class, "{'text': 't', 'note': '', 'next': {'text': 't', 'note': 'n'}}"))
                .isEmpty();
    }

    @Test
    void anUnknownPropertyIsFoundAtEveryLevel() {
        assertThat(differences(Link.class, """
                {'text': 't', 'note': 'n', 'newer': {'a': 1}, 'next': {'text': 't', 'note': 'n', 'older': [1]}}"""))
                .containsExactlyInAnyOrder("UNKNOWN_PROPERTY /newer", "UNKNOWN_PROPERTY /next/older");
        assertThat(differences(new TypeReference<Map<String, List<Link>>>() {}.getType(), """
                {'+917205827365': [{'text': 't', 'note': 'n', 'newer': 1}, {'text': 't', 'note': 'n', 'newer': 2}],
                 'b@example.com': [{'text': 't', 'note': 'n', 'newer': 3}]}"""))
                .containsOnly("UNKNOWN_PROPERTY /*/*/newer");
    }

    @Test
    void anUnknownEnumValueIsFound() {
        assertThat(differences(Thing.class, "{'id': '1', 'note': 'n', 'seen': 's', 'size': 'huge', 'grade': 3}"))
                .containsExactlyInAnyOrder("UNKNOWN_VALUE /size", "UNKNOWN_VALUE /grade");
        assertThat(differences(new TypeReference<List<Grade>>() {}.getType(), "[1, 9]"))
                .containsExactly("UNKNOWN_VALUE /*");
        assertThat(differences(Thing.class, "{'id': '1', 'note': 'n', 'seen': 's', 'size': null, 'grade': 2.0}"))
                .isEmpty();
    }

    @Test
    void anAliasIsFoundIfItIsUsed() {
        assertThat(differences(Thing.class, "{'thing_id': '1', 'note': 'n', 'seen': 's'}"))
                .containsExactly("ALIAS /thing_id");
        assertThat(differences(Thing.class, "{'id': null, 'identifier': '1', 'note': 'n', 'seen': 's'}"))
                .containsExactly("ALIAS /identifier");
        assertThat(differences(Thing.class, "{'id': '1', 'identifier': '2', 'note': 'n', 'seen': 's'}"))
                .isEmpty();
    }

    @Test
    void aMissingPropertyIsFoundAlsoIfItsAbsenceIsTolerated() {
        assertThat(differences(Thing.class, "{'thing_id': null, 'seen': null}"))
                .containsExactlyInAnyOrder("MISSING_PROPERTY /id", "MISSING_PROPERTY /note", "MISSING_PROPERTY /seen");
        assertThat(differences(Link.class, "{'text': ' ', 'note': ''}")).containsExactly("MISSING_PROPERTY /text");
        assertThat(differences(Drawing.class, "{}")).as("key is write-only").containsExactly("MISSING_PROPERTY /id");
    }

    @Test
    void anUnknownTypeIsFoundByItsNameAlone() {
        assertThat(differences(Drawing.class, """
                {'id': '1', 'shapes': [{'kind': 'star', 'rays': 5}, {'label': 'l'}],
                 'marks': [{'form': 'cross', 'size': 2}, {}]}"""))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_VALUE /shapes/*/kind",
                        "MISSING_PROPERTY /shapes/*/kind",
                        "UNKNOWN_VALUE /marks/*/form",
                        "MISSING_PROPERTY /marks/*/form");
    }

    @Test
    void theTypeDeterminesTheProperties() {
        assertThat(differences(Drawing.class, """
                {'id': '1', 'shapes': [{'kind': 'circle', 'label': 'c', 'rays': 5}], 'marks': [{'form': 'line', 'phone': 1}]}"""))
                .containsExactlyInAnyOrder("UNKNOWN_PROPERTY /shapes/*/rays", "UNKNOWN_PROPERTY /marks/*/phone");
    }

    @Test
    void aValueOfAnotherTypeIsFoundWithoutTheKeyOfAMap() throws IOException {
        List<String> found = new ArrayList<>();
        JsonNode drawing = mapper.readTree("""
                {"id": "1", "shapes": [{"kind": "circle", "label": "c", "radius": "wide"}], "+917205827365": "one"}""");
        TolerantReading.read(
                mapper.readerFor(Drawing.class), drawing, schemas, (kind, pointer) -> found.add(kind + " " + pointer));

        assertThat(found).containsExactlyInAnyOrder("INVALID_VALUE /shapes/*/radius", "INVALID_VALUE /*");
    }

    @Test
    void aNameThatMayBeDataIsNotRepeated() {
        for (String name : List.of(
                "+917205827365",
                "7205827",
                "1234",
                "b@example.com",
                "two words",
                "line\\nbreak",
                "\\u001b[31m",
                "\\u202e",
                "\\u0000",
                "",
                "../../etc",
                "~1",
                "{}",
                "${jndi:ldap:x}",
                "3f2b8c1e-5d4a-4e0b-9c7f-1a2b3c4d5e6f",
                "a".repeat(65),
                "a".repeat(50_000))) {
            assertThat(differences(Link.class, "{'text': 't', 'note': 'n', '" + name + "': 1}"))
                    .as("a name of %d characters", name.length())
                    .containsExactly("UNKNOWN_PROPERTY /*");
        }
        for (String name : List.of("address_line_2", "größe", "@type", "$ref", "ea:find", "a.b-c", "a".repeat(64))) {
            assertThat(differences(Link.class, "{'text': 't', 'note': 'n', '" + name + "': 1}"))
                    .containsExactly("UNKNOWN_PROPERTY /" + name);
        }
    }

    private List<String> differences(Type type, String json) {
        List<String> found = new ArrayList<>();
        try {
            Differences differences = (kind, pointer) -> found.add(kind + " " + pointer);
            schemas.of(mapper.constructType(type)).compare(mapper.readTree(json.replace('\'', '"')), differences);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
        return found;
    }
}
