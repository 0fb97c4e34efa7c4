package io.github.greenvn.changes.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.greenvn.generator.GreenVnCodegen;
import io.github.greenvn.spec.Schemas;
import io.github.greenvn.spec.SpecChange;
import io.openapiparser.OverlayApplier;
import io.openapiparser.OverlayParser;
import io.openapiparser.OverlayResult;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/** Derives overlays from the recordings of the stub, one of them changed, and applies them with another program. */
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

        JsonNode changed = applied(VERSION_1, changes.overlay().toJson("a test"));
        assertThat(changed).isEqualTo(JSON.readTree(changes.overlay().document().toString()));
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

    /** {@return version 1 after another program has applied an overlay to it} */
    static JsonNode applied(JsonNode specification, JsonNode overlay) throws IOException {
        assertThat(overlay.path("actions")).isNotEmpty().doesNotHaveDuplicates();
        DocumentLoader loader = new DocumentLoader(new UriReader(), text -> Map.of());
        OverlayResult parsed = new OverlayParser(new DocumentStore(), loader)
                .parse(URI.create("urn:overlay"), JSON.convertValue(overlay, Map.class));
        Map<String, Object> target = JSON.convertValue(specification, new TypeReference<>() {});
        return JSON.valueToTree(new OverlayApplier(target).apply(parsed));
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
            public void generateYAMLSpecFile(Map<String, Object> bundle) {}
        };
        codegen.setOutputDir(System.getProperty("java.io.tmpdir"));
        assertThat(new DefaultGenerator(true)
                        .opts(new ClientOptInput().openAPI(openApi).config(codegen))
                        .generate())
                .isNotEmpty();
    }
}
