package io.github.greenvn.sample.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each program against the stub: the request is that of the contract, and each outcome has its exit code. */
@Tag("slow")
class StubTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void aBodyIsSentAsInTheContract(Program program) throws Exception {
        JsonNode expected = contract("an update with every preference");
        String body = expected.at("/body/content").toString();

        ReceivedRequest request = applied(program, body);

        assertThat(request.headers().get("Content-Type")).containsExactly("application/json");
        assertThat(JSON.readTree(request.body())).isEqualTo(expected.at("/body/content"));
        isAsIn(expected, request);
    }

    @ParameterizedTest
    @EnumSource
    void noThirdArgumentMeansNoBody(Program program) throws Exception {
        JsonNode expected = contract("an update to any free number, without a body");

        ReceivedRequest request = applied(program);

        assertThat(expected.has("body")).isFalse();
        assertThat(request.body()).isEmpty();
        assertThat(request.headers().get("Content-Length")).containsExactly("0");
        assertThat(request.headers()).doesNotContainKeys("Content-Type", "Transfer-Encoding", "Expect");
        isAsIn(expected, request);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureHasItsExitCode(Program program) throws Exception {
        program.assumeAvailable();
        String refused = "{\"success\": false, \"status\": 409, \"code\": 18, \"message\": \"In use\", \"data\": null}";
        try (LeadAssistStub stub = LeadAssistStub.start()) {
            for (Fault fault : List.of(
                    Fault.error(401, 7),
                    Fault.error(404, 1),
                    Fault.error(409, 18),
                    Fault.error(429, 17),
                    Fault.response(200, "application/json", refused))) {
                failed(program, stub, fault, 4, "REJECTED: ");
            }
            for (Fault fault : List.of(
                    Fault.error(500, 0),
                    Fault.response(200, "application/json", "{"),
                    Fault.emptyResponse(),
                    Fault.reset().afterProcessing(),
                    Fault.malformedBody())) {
                failed(program, stub, fault, 5, "UNKNOWN: ");
            }
        }
    }

    private static void failed(Program program, LeadAssistStub stub, Fault fault, int exitCode, String errors)
            throws Exception {
        stub.reset();
        stub.next(fault);

        Run run = program.run(environment(stub), stub.tenantId(), stub.greenVnId());

        assertThat(stub.received()).hasSize(1);
        assertThat(run.exitCode()).as("%s", run).isEqualTo(exitCode);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith(errors);
    }

    /** Returns the request of a run that succeeds, after checking what it printed. */
    private static ReceivedRequest applied(Program program, String... body) throws Exception {
        program.assumeAvailable();
        try (LeadAssistStub stub = LeadAssistStub.start()) {
            List<String> arguments = Stream.concat(Stream.of(stub.tenantId(), stub.greenVnId()), Stream.of(body))
                    .toList();

            Run run = program.run(environment(stub), arguments.toArray(String[]::new));

            assertThat(run.errors()).isEmpty();
            assertThat(run.output()).matches("\\+[0-9]{12}\n");
            assertThat(run.exitCode()).isZero();
            assertThat(stub.received()).hasSize(1);
            return stub.received().get(0);
        }
    }

    private static Map<String, String> environment(LeadAssistStub stub) {
        return Map.of(
                "LEADASSIST_BASE_URL", stub.baseUrl(),
                "LEADASSIST_API_KEY", stub.apiKey(),
                "LEADASSIST_API_TOKEN", stub.apiToken());
    }

    private static void isAsIn(JsonNode expected, ReceivedRequest request) {
        assertThat(request.method()).isEqualTo(expected.path("method").textValue());
        assertThat(request.path()).isEqualTo(expected.path("path").textValue().replace("/acme1/", "/stub-tenant/"));
        assertThat(request.headers().get("Accept")).containsExactly("application/json");
        assertThat(request.headers().get("Authorization")).singleElement().satisfies(value -> assertThat(value)
                .matches(expected.at("/matchingRules/header/Authorization/matchers/0/regex")
                        .textValue()));
    }

    /** Returns the request of an interaction of the pact. */
    private static JsonNode contract(String description) throws IOException {
        JsonNode pact = JSON.readTree(new File("../../contract-tests/pacts/greenvn-client-lead-assist.json"));
        return StreamSupport.stream(pact.path("interactions").spliterator(), false)
                .filter(interaction ->
                        interaction.path("description").textValue().equals(description))
                .findAny()
                .orElseThrow()
                .path("request");
    }
}
