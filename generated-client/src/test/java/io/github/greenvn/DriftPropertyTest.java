package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.Response;
import io.github.greenvn.templates.api.DefaultApi;
import io.github.greenvn.templates.model.Drawing;
import io.github.greenvn.templates.model.Grade;
import io.github.greenvn.templates.model.Thing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Drift is reported without a value of the response and without a key of a map, whatever the response is. */
@Tag("slow")
class DriftPropertyTest {

    private static final String DATA = "zq";

    private static final int NUMBER = 987_654_321;

    private static final List<String> NAMES = List.of(
            "id",
            "thing_id",
            "note",
            "seen",
            "size",
            "grade",
            "raw",
            "tags",
            "kind",
            "label",
            "radius",
            "form",
            "shapes",
            "marks",
            "newer");

    @Property(tries = 300)
    void noValueIsReported(@ForAll long seed) {
        String body = object(new Random(seed), 4).toString();
        List<ResponseDrift> drifts = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onDrift(ResponseDrift drift) {
                CallListener.super.onDrift(drift);
                drifts.add(drift);
            }
        };
        try (LogCapture log = new LogCapture();
                LeadAssist leadAssist = LeadAssist.builder()
                        .baseUrl("https://example.com")
                        .credentials("key", "token")
                        .listener(listener)
                        .transport((request, options) -> Response.builder()
                                .request(request)
                                .status(200)
                                .headers(Map.of())
                                .body(body, StandardCharsets.UTF_8)
                                .build())
                        .build()) {
            DefaultApi api = leadAssist.create(DefaultApi.class);
            catchThrowable(() -> api.replaceThing("1", new Thing().id("1").seen("s")));
            catchThrowable(() -> api.draw(Grade.NUMBER_1, List.of("n"), "note", new Drawing().key("k"), null));

            assertThat(drifts)
                    .extracting(ResponseDrift::pointer)
                    .allMatch(pointer -> pointer.matches("(/([a-z_]+|\\*))*"))
                    .noneMatch(pointer -> pointer.contains(DATA));
            assertThat(log.warnings())
                    .hasSameSizeAs(drifts)
                    .noneMatch(line -> line.contains(DATA) || line.contains(String.valueOf(NUMBER)));
        }
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
            case 2 -> JsonNodeFactory.instance.numberNode(NUMBER);
            case 3 -> JsonNodeFactory.instance.textNode("circle");
            case 4 -> JsonNodeFactory.instance.textNode("dot");
            case 5 -> JsonNodeFactory.instance.textNode(DATA);
            case 6 -> list(random, depth);
            default -> object(random, depth);
        };
    }
}
