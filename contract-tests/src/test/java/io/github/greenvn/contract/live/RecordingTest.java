package io.github.greenvn.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.greenvn.contract.live.LiveReport.Row;
import io.github.greenvn.contract.spec.Finding;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays the recordings in the folder "recordings", as tests of the client and of the stub. */
class RecordingTest {

    private static final Path RECORDINGS = Path.of("recordings");
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static LeadAssistStub stub = LeadAssistExtension.start();

    @Test
    void theStubIsRecordedAsItsRecordingSays(@TempDir Path folder) throws IOException {
        LiveCheck.run(LiveStubs.recording(stub, folder));

        assertThat(Recording.read(folder)).isEqualTo(Recording.read(RECORDINGS.resolve("stub")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{data: {usage: conference, state: A B, id: conference}} | {data: {usage: conference, state: text-1, id: text-2}}",
                "{usage: Asha, data: {owner: {state: Kerala}}}      | {usage: text-1, data: {owner: {state: text-2}}}",
                "{data: {usage: [Asha, Rao], state: {state: Rao}}}  | {data: {usage: [text-1, text-2], state: {state: text-2}}}",
                "{data: {usage: acmecorp, state: AcmeCorp-main}}    | {data: {usage: text-1, state: text-2}}",
                "{data: {usage: GreenAlloc, state: my-greenalloc}}  | {data: {usage: text-1, state: text-2}}",
                "{data: {usage: TokenSecret, state: a_KEYabcdefgh}} | {data: {usage: text-1, state: text-2}}",
                "{data: {usage: tokensecretalpha, state: keyabc}}   | {data: {usage: text-1, state: text-2}}",
                "{acmecorp: 1, of_ACMECORP: 1, x-greenalloc: 1}     | {property-1: 91, property-2: 91, property-3: 91}",
            })
    void ofTheTextsOnlyAWordInPlaceOfAnEnumValueIsKept(String body, String expected) throws IOException {
        Redaction redaction = new Redaction(new LiveSettings(
                stub.baseUrl(),
                "keyabcdefgh",
                "TokenSecretAlpha",
                "AcmeCorp",
                "greenalloc",
                false,
                null,
                Duration.ofSeconds(1)));

        JsonNode redacted = redaction.json(new YAMLMapper().readTree(body));

        assertThat(JSON.readTree(redacted.toString()))
                .isEqualTo(JSON.readTree(new YAMLMapper().readTree(expected).toString()));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void theClientReportsWhatItReported(Path folder) throws IOException {
        Map<LiveRequest, JsonNode> recorded = Recording.read(folder).exchanges();

        assertThat(Recording.read(folder).replay().rows())
                .filteredOn(row -> recorded.containsKey(row.request()))
                .hasSameSizeAs(recorded.keySet())
                .allSatisfy(row -> assertReplayed(row, recorded.get(row.request())));
    }

    static void assertReplayed(Row row, JsonNode recorded) {
        assertThat(row.verdict().words).isEqualTo(recorded.path("verdict").textValue());
        assertThat(row.client()).isEqualTo(recorded.path("client").textValue());
        assertThat(row.findings())
                .extracting(Finding::pointer)
                .isEqualTo(JSON.convertValue(recorded.path("findings"), List.class));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void theStubRespondsAsTheServiceDid(Path folder) throws IOException {
        Recording recording = Recording.read(folder);
        stub.seed(seed(recording.response(LiveRequest.READ).at("/body/data")));
        LiveSettings settings = recording.settings(stub.baseUrl());

        for (LiveRequest request : recording.exchanges().keySet()) {
            JsonNode recorded = recording.response(request);
            Exchange exchange = LiveStubs.exchange(settings, request);

            assertThat(exchange.status())
                    .as(request.title)
                    .isEqualTo(recorded.path("status").intValue());
            assertThat(shape(JSON.readTree(exchange.body()))).as(request.title).isEqualTo(shape(recorded.path("body")));
        }
    }

    static Stream<Path> recordings() throws IOException {
        try (Stream<Path> folders = Files.list(RECORDINGS)) {
            return folders.sorted().toList().stream();
        }
    }

    /** {@return a seed with the allocation of a recording} */
    private static Seed seed(JsonNode allocation) {
        ObjectNode seed = JSON.createObjectNode();
        ObjectNode tenant = seed.putArray("tenants").addObject().put("tenant_id", Redaction.TENANT_ID);
        tenant.putArray("credentials")
                .addObject()
                .put("api_key", Redaction.API_KEY)
                .put("api_token", Redaction.API_TOKEN);
        tenant.putArray("numbers")
                .addObject()
                .put("greenvn", allocation.path("green_vn").textValue());
        tenant.putArray("allocations").add(allocation);
        return Seed.parse(seed.toString());
    }

    /** {@return the locations in a value that are not null, each with its type} */
    private static Set<String> shape(JsonNode value) {
        Set<String> shape = new TreeSet<>();
        addShape("", value, shape);
        return shape;
    }

    private static void addShape(String location, JsonNode value, Set<String> shape) {
        if (!value.isNull()) {
            shape.add(location + " " + value.getNodeType());
        }
        value.properties()
                .forEach(property -> addShape(location + "/" + property.getKey(), property.getValue(), shape));
        if (value.isArray()) {
            value.forEach(element -> addShape(location + "/*", element, shape));
        }
    }
}
