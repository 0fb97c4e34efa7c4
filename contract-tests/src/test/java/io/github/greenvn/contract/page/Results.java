package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files that the contract tests of a build left; a missing node for each that was not written.
 *
 * @param tracked the tracked pact
 * @param pact the pact that the tests wrote
 * @param coverage the coverage of the specification
 * @param verification the results of Pact's verification of the stub
 * @param strength the mistakes that were tried, and the checks that detected them
 * @param rust the results of Pact's Rust verifier, which not every build runs
 * @param live the results of the live check, which only the profile "live" runs
 * @param failures the tests that failed
 */
record Results(
        JsonNode tracked,
        JsonNode pact,
        JsonNode coverage,
        JsonNode verification,
        JsonNode strength,
        JsonNode rust,
        JsonNode live,
        List<TestFailure> failures) {

    static final Path REPORT = Path.of("target/contract-report");
    static final Path TESTS = Path.of("target/failsafe-reports");

    private static final String PACT = "greenvn-client-lead-assist.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Results read(Path module) throws IOException {
        Path report = module.resolve(REPORT);
        return new Results(
                json(module.resolve("pacts").resolve(PACT)),
                json(module.resolve("target/pacts").resolve(PACT)),
                json(report.resolve("coverage.json")),
                json(report.resolve("verification/lead-assist.json")),
                json(report.resolve("strength.json")),
                json(report.resolve("rust-verification.json")),
                json(report.resolve("live.json")),
                TestFailure.readAll(module.resolve(TESTS)));
    }

    private static JsonNode json(Path file) throws IOException {
        return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.missingNode();
    }

    List<JsonNode> interactions() {
        return elements(pact.path("interactions")).toList();
    }

    Stream<JsonNode> operations() {
        return elements(coverage.path("operations"));
    }

    Stream<JsonNode> items() {
        return elements(coverage.path("items"));
    }

    Stream<JsonNode> verifications() {
        return elements(verification.path("execution")).flatMap(execution -> elements(execution.path("interactions")));
    }

    Stream<JsonNode> rustVerifications() {
        return elements(rust.path("interactionResults"));
    }

    /** {@return the mistakes that were tried, by their kind} */
    Stream<Map.Entry<String, JsonNode>> mistakes() {
        return strength.properties().stream();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static boolean isVerified(JsonNode verification) {
        return verification.at("/verification/result").asText().equals("OK");
    }

    static boolean isVerifiedByRust(JsonNode verification) {
        return verification.path("result").asText().equals("OK");
    }

    static boolean isAsExpected(JsonNode mistake) {
        return mistake.path("actual").equals(mistake.path("expected"));
    }
}
