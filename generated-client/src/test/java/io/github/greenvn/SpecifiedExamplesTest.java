package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No example of a response in the specification is reported as drift. */
class SpecifiedExamplesTest {

    private static final Path SPEC = Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml");

    @Test
    void noExampleIsReportedAsDrift() throws IOException {
        List<JsonNode> examples = examples();
        DriftRecorder drift = new DriftRecorder();
        Script eachInTurn = (request, socket) -> {
            JsonNode body = examples.get(request.ordinal() - 1);
            Scripts.json(body.path("status").intValue(), body.toString()).respond(request, socket);
        };
        try (ScriptedServer server = ScriptedServer.start(eachInTurn);
                LeadAssist leadAssist = Calls.client(server).listener(drift).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            examples.forEach(example -> catchThrowable(() -> api.updateGreenVn("acme1", "123456")));

            assertThat(server.received()).hasSizeGreaterThan(15).hasSize(examples.size());
        }
        assertThat(drift.drifts()).isEmpty();
    }

    private static List<JsonNode> examples() throws IOException {
        return Yaml.mapper().readTree(SPEC.toFile()).findValues("responses").stream()
                .flatMap(responses -> responses.findValues("examples").stream())
                .flatMap(examples -> examples.findValues("value").stream())
                .toList();
    }
}
