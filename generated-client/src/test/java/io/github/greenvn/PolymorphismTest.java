package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.internal.json.Json;
import io.github.greenvn.internal.json.RequiredProperties;
import io.github.greenvn.templates.model.Apple;
import io.github.greenvn.templates.model.Circle;
import io.github.greenvn.templates.model.Dot;
import io.github.greenvn.templates.model.Drawing;
import io.github.greenvn.templates.model.Fruit;
import io.github.greenvn.templates.model.Line;
import io.github.greenvn.templates.model.Mark;
import io.github.greenvn.templates.model.Shape;
import org.junit.jupiter.api.Test;

/** Models of several types that a discriminator distinguishes. */
class PolymorphismTest {

    private final ObjectMapper mapper = Json.mapper(1 << 20, 10_000);

    @Test
    void anUnknownTypeIsReadButCannotBeSent() throws JsonProcessingException {
        Drawing drawing = mapper.readValue("""
                {"id": "1", "shapes": [{"kind": "circle", "label": "c", "radius": 3}, {"kind": "star", "label": "s"}],
                 "marks": [{"form": "dot"}, {"form": "cross", "phone": "+917205827365"}]}""", Drawing.class);

        assertThat(drawing.getShapes())
                .containsExactly(circle("circle", "c"), new Shape().kind("star").label("s"));
        assertThat(drawing.getMarks())
                .satisfiesExactly(dot -> assertThat(dot).isEqualTo(new Dot().form(Dot.FormEnum.DOT)), cross -> {
                    assertThat(cross)
                            .isInstanceOf(Mark.Unrecognised.class)
                            .hasToString("Mark.Unrecognised{form=cross, phone=+9172•••••365}");
                    assertThatThrownBy(() -> mapper.writeValueAsString(cross)).hasMessageContaining("cannot be sent");
                });
    }

    private static Circle circle(String kind, String label) {
        return new Circle().kind(kind).label(label).radius(3);
    }

    @Test
    void aModelByItselfIsReadWhateverItsDiscriminatorIs() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"form\": \"cross\"}", Dot.class))
                .isEqualTo(new Dot().form(Dot.FormEnum.UNRECOGNISED));
        assertThat(mapper.readValue("{}", Dot.class)).isEqualTo(new Dot());
    }

    @Test
    void theBaseClassIsATypeWithoutAMapping() throws JsonProcessingException {
        RequiredProperties required = RequiredProperties.ofRequests(mapper);

        assertThat(mapper.writeValueAsString(new Fruit())).isEqualTo("{\"sort\":\"Fruit\"}");
        assertThat(required.firstMissing(new Fruit())).isNull();
        assertThat(required.firstMissing(new Apple())).isNull();
        assertThat(required.firstMissing(new Apple().sort("Fruit"))).contains("sort");
    }

    @Test
    void aTypeIsWrittenAsItsDiscriminatorValue() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(
                        new Drawing().addMarksItem(new Line()).addShapesItem(new Circle().radius(3))))
                .isEqualTo("{\"shapes\":[{\"kind\":\"circle\",\"radius\":3}],\"marks\":[{\"form\":\"line\"}]}");
    }
}
