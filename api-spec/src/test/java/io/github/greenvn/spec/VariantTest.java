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

/** Takes a good example of version 1 and changes one thing of it. */
class VariantTest {

    private static final OpenApiFile FILE = OpenApiFile.named("greenvn-v1");
    private static final Schemas SCHEMAS = new Schemas(FILE.root());

    @ParameterizedTest(name = "{0} in {1}")
    @CsvFileSource(resources = "/wrong-variants.csv", delimiter = '|', quoteCharacter = '\'', numLinesToSkip = 1)
    void isRefused(String what, String title, String place, String value, String fault) throws Exception {
        assertThat(faults(title, place, value)).contains(fault);
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
    void isAccepted(String what, String title, String place, String value) throws Exception {
        assertThat(faults(title, place, value)).isEmpty();
    }

    private static List<String> faults(String title, String place, String value) throws JsonProcessingException {
        Example example = example("updateGreenVn " + title);
        JsonNode changed = with(FILE.at(example.location()), JsonPointer.compile(place), value);
        return SCHEMAS.faults(example.schema(), changed);
    }

    private static Example example(String title) {
        return ExampleFinder.examplesOf(FILE).stream()
                .filter(example -> example.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no example is called " + title));
    }

    /** The value with another one at that place, which no place means to be the whole; "absent" takes it away. */
    private static JsonNode with(JsonNode value, JsonPointer place, String json) throws JsonProcessingException {
        if (place.matches()) {
            return new JsonMapper().readTree(json);
        }
        JsonNode changed = value.deepCopy();
        ObjectNode parent = (ObjectNode) changed.at(place.head());
        String name = place.last().getMatchingProperty();
        if (json.equals("absent")) {
            parent.remove(name);
        } else {
            parent.set(name, new JsonMapper().readTree(json));
        }
        return changed;
    }
}
