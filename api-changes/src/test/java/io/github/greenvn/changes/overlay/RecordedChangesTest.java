package io.github.greenvn.changes.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.github.greenvn.generator.GreenVnCodegen;
import io.github.greenvn.spec.Schemas;
import io.github.greenvn.spec.SpecChange;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/** Derives overlays from the recordings of the stub, one of them changed, and applies them with another JSONPath library. */
class RecordedChangesTest {

    private static final Path RECORDINGS = Path.of("../contract-tests/recordings/stub");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode VERSION_1 = version1();

    @Test
    void theRecordingsOfTheStubShowNothingNew() throws IOException {
        RecordedChanges none = RecordedChanges.of(VERSION_1, Recording.read(RECORDINGS));

        assertThat(none.overlay().size()).as("%s", none.changes()).isZero();
        assertThat(OverlayCommand.list(none)).isEqualTo("The specification says all that the recordings show.\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "recorded.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void theOverlayAllows(String what, String recording, String location, String change, String expected)
            throws IOException {
        List<Recording> recordings = recordings(recording, location, change);

        RecordedChanges changes = RecordedChanges.of(VERSION_1, recordings);

        JsonNode changed = applied(changes.overlay().toJson("a test"));
        assertThat(changed).isEqualTo(changes.overlay().document());
        assertThat(RecordedChanges.of(changed, recordings).changes()).isEmpty();
        assertThat(violations(changed, recordings)).isEmpty();
        assertThat(text(changes)).isEqualTo(expected);
        generate(changed);
    }

    private static JsonNode version1() {
        try {
            return new YAMLMapper()
                    .readTree(Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the recordings of the stub, with a change of the response in one of them} */
    private static List<Recording> recordings(String changed, String location, String change) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            for (Path file : files.sorted().toList()) {
                JsonNode recording = JSON.readTree(file.toFile());
                String name = file.getFileName().toString();
                boolean other = name.equals(changed + ".json");
                String at = "/response" + location.replaceFirst("^root$", "");
                recordings.add(
                        Recording.of(name, other ? SpecChange.of(at, change).applyTo(recording) : recording));
            }
        }
        return recordings;
    }

    private static String text(RecordedChanges changes) {
        return changes.changes().stream()
                .map(each -> each.text() + " @ "
                        + each.at()
                                .toString()
                                .replaceFirst("^/components/(schemas/)?", "")
                                .replaceFirst("^/paths/.*greenvn_id}/get", "read"))
                .collect(Collectors.joining("; "));
    }

    /** Applies an overlay as its standard says. */
    private static JsonNode applied(JsonNode overlay) {
        assertThat(overlay.path("overlay").textValue()).isEqualTo("1.0.0");
        assertThat(overlay.path("info").path("title").textValue()).isNotEmpty();
        assertThat(overlay.path("info").path("version").textValue()).isNotEmpty();
        DocumentContext document = JsonPath.using(Configuration.builder()
                        .jsonProvider(new JacksonJsonNodeJsonProvider(JSON))
                        .mappingProvider(new JacksonMappingProvider(JSON))
                        .build())
                .parse((Object) VERSION_1.deepCopy());
        assertThat(overlay.path("actions")).isNotEmpty().allSatisfy(action -> {
            JsonPath target = JsonPath.compile(action.path("target").textValue());
            JsonNode selected = document.read(target);
            assertThat(selected.isContainerNode()).as("%s", target).isTrue();
            if (action.path("remove").asBoolean()) {
                document.delete(target);
            } else if (selected.isArray()) {
                document.add(target, action.path("update"));
            } else {
                merge((ObjectNode) selected, action.path("update"));
            }
        });
        return document.json();
    }

    private static void merge(ObjectNode target, JsonNode update) {
        update.properties().forEach(property -> {
            if (target.path(property.getKey()).isObject()) {
                merge((ObjectNode) target.get(property.getKey()), property.getValue());
            } else {
                target.set(property.getKey(), property.getValue());
            }
        });
    }

    /** {@return the violations of a specification in which no object may have a property that it does not name} */
    private static List<String> violations(JsonNode specification, List<Recording> recordings) {
        JsonNode strict = specification.deepCopy();
        strict.findParents("properties").stream()
                .filter(schema -> schema.path("type").asText().equals("object") && !schema.has("additionalProperties"))
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        Specification parsed = new Specification(specification);
        Schemas schemas = new Schemas(strict);
        return recordings.stream()
                .filter(recording -> !recording.body().isMissingNode())
                .flatMap(recording -> {
                    JsonPointer operation = parsed.operation(recording.method(), recording.path())
                            .orElseThrow();
                    JsonPointer content = parsed.response(operation, recording.status())
                            .flatMap(response -> parsed.mediaType(response, recording.mediaType()))
                            .orElseThrow();
                    return schemas.violations(content.appendProperty("schema"), recording.body()).stream();
                })
                .toList();
    }

    /** Generates a client, without writing it. */
    private static void generate(JsonNode specification) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        OpenAPI openApi = new OpenAPIParser()
                .readContents(specification.toString(), null, options)
                .getOpenAPI();
        GreenVnCodegen codegen = new GreenVnCodegen() {
            @Override
            public void generateYAMLSpecFile(java.util.Map<String, Object> bundle) {}
        };
        codegen.setOutputDir(System.getProperty("java.io.tmpdir"));
        assertThat(new DefaultGenerator(true)
                        .opts(new ClientOptInput().openAPI(openApi).config(codegen))
                        .generate())
                .isNotEmpty();
    }
}
