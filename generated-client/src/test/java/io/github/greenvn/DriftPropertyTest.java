package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.greenvn.internal.json.Differences;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.Schemas;
import io.github.greenvn.internal.json.TolerantReading;
import io.github.greenvn.templates.model.Drawing;
import io.github.greenvn.templates.model.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Drift is reported without a value of the response and without a key of a map, whatever the response is. */
class DriftPropertyTest {

    private static final String DATA = "zq";

    private static final String[] NAMES =
            "id thing_id note seen size grade raw tags kind label radius form shapes marks newer".split(" ");

    private final ObjectMapper mapper = Json.mapper(1 << 20, 10_000);
    private final Schemas schemas = new Schemas(mapper);

    @Property(tries = 1000)
    void noValueIsReported(@ForAll long seed) {
        List<String> pointers = new ArrayList<>();
        for (Class<?> type : List.of(Thing.class, Drawing.class)) {
            JsonNode response = object(new Random(seed), 4);
            Differences differences = (kind, pointer) -> pointers.add(pointer);
            schemas.of(mapper.constructType(type)).compare(response, differences);
            catchThrowable(() -> TolerantReading.read(mapper.readerFor(type), response, schemas, differences));
        }
        assertThat(pointers)
                .allMatch(pointer -> pointer.matches("(/([a-z_]+|\\*))*"))
                .noneMatch(pointer -> pointer.contains(DATA));
    }

    private static JsonNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : NAMES) {
            if (random.nextInt(3) == 0) {
                object.set(name, value(random, depth - 1));
            }
        }
        if (random.nextBoolean()) {
            object.set("counts", map(random, depth - 1));
        }
        return object;
    }

    private static JsonNode map(Random random, int depth) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.set(DATA + i, value(random, depth));
        }
        return map;
    }

    private static JsonNode list(Random random, int depth) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth));
        }
        return list;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> JsonNodeFactory.instance.nullNode();
            case 1 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case 2 -> JsonNodeFactory.instance.numberNode(7);
            case 3 -> JsonNodeFactory.instance.textNode("circle");
            case 4 -> JsonNodeFactory.instance.textNode("dot");
            case 5 -> JsonNodeFactory.instance.textNode(DATA);
            case 6 -> list(random, depth);
            default -> object(random, depth);
        };
    }
}
