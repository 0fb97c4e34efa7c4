package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class ReferenceTest {

    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#all")
    void hasEveryOperationAndStatus(OpenApiFile file) throws IOException {
        Stream<String> anchors = file.root().path("paths").findParents("operationId").stream()
                .flatMap(operation -> {
                    String id = operation.path("operationId").textValue();
                    return Stream.concat(
                            Stream.of(id), names(operation.path("responses")).map(code -> id + "-" + code));
                });

        assertThat(anchors.map(anchor -> "id=\"" + anchor + "\"")).isNotEmpty().allMatch(html(file)::contains);
    }

    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#all")
    void hasEverySchemaAndProperty(OpenApiFile file) throws IOException {
        Stream<String> schemas =
                names(file.root().at("/components/schemas")).map(name -> "<section id=\"" + name + "\">");
        Stream<String> properties = namesUnder("properties", file).map(name -> "<code>" + name + "</code>");

        assertThat(schemas).isNotEmpty().allMatch(html(file)::contains);
        assertThat(properties).isNotEmpty().allMatch(html(file)::contains);
    }

    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#all")
    void hasEveryExample(OpenApiFile file) throws IOException {
        Stream<String> examples = namesUnder("examples", file).map(name -> "<summary><b>" + name + "</b>");

        assertThat(examples).allMatch(html(file)::contains);
    }

    /** The generator's own templates lose a pattern's backslashes. Within JSON each is written twice. */
    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#all")
    void hasEveryPatternUnchanged(OpenApiFile file) throws IOException {
        String html = html(file);

        assertThat(file.root().findValuesAsText("pattern"))
                .allMatch(pattern -> html.contains(pattern) || html.contains(pattern.replace("\\", "\\\\")));
    }

    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#all")
    void loadsNoExternalResource(OpenApiFile file) throws IOException {
        assertThat(html(file))
                .doesNotContainPattern("<(link|img|iframe|object|embed|audio|video)\\b")
                .doesNotContainPattern("<script[^>]*\\ssrc\\b")
                .doesNotContainPattern("@import|url\\(|\\bfetch\\(|XMLHttpRequest");
    }

    private static String html(OpenApiFile file) throws IOException {
        return Files.readString(Reference.of(file).resolve("index.html"));
    }

    private static Stream<String> namesUnder(String key, OpenApiFile file) {
        return file.root().findValues(key).stream().flatMap(ReferenceTest::names);
    }

    private static Stream<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey);
    }
}
