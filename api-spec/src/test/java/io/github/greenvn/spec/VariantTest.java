package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes one change of a valid example of version 1. */
class VariantTest {

    private static final OpenApiFile FILE = OpenApiFile.named("greenvn-v1");
    private static final Schemas SCHEMAS = new Schemas(FILE.root());

    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(resources = "/wrong-variants.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void isRejected(String what, String title, String location, String value, String violation) throws Exception {
        assertThat(violations(title, location, value)).contains(violation);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            an empty body         | request curl |                     | {}
            no strictness         | request curl | /strictness         | absent
            no preferences        | request curl | /preferences        | absent
            empty preferences     | request curl | /preferences        | {}
            no number             | request curl | /preferences/greenvn| absent
            an unknown field      | 200 vendor   | /data/price         | 1
            no numbers of A       | 200 vendor   | /data/aparty_numbers| []
            a null code           | 200 vendor   | /code               | null
            a null message        | 409 vendor   | /message            | null
            """)
    void isAccepted(String what, String title, String location, String value) throws Exception {
        assertThat(violations(title, location, value)).isEmpty();
    }

    private static List<String> violations(String title, String location, String value) throws JsonProcessingException {
        Example example = example("updateGreenVn " + title);
        JsonNode changed = with(FILE.at(example.location()), JsonPointer.compile(location), value);
        return SCHEMAS.violations(example.schema(), changed);
    }

    private static Example example(String title) {
        return ExampleFinder.examplesOf(FILE).stream()
                .filter(example -> example.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no example is called " + title));
    }

    /** Returns the value with a change at a location; "absent" removes a property. */
    private static JsonNode with(JsonNode value, JsonPointer location, String json) throws JsonProcessingException {
        if (location.matches()) {
            return new JsonMapper().readTree(json);
        }
        JsonNode changed = value.deepCopy();
        ObjectNode parent = (ObjectNode) changed.at(location.head());
        String name = location.last().getMatchingProperty();
        if (json.equals("absent")) {
            parent.remove(name);
        } else {
            parent.set(name, new JsonMapper().readTree(json));
        }
        return changed;
    }
}
