package io.github.greenvn.verification.report;

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
 * The tracked pact, and what the tests of a run wrote down; a missing node for each part that was not written.
 *
 * @param rust what Pact's Rust verifier says of the stub, where it was there to be asked
 * @param failed the tests that failed
 */
record Run(
        JsonNode tracked,
        JsonNode pact,
        JsonNode coverage,
        JsonNode verification,
        JsonNode strength,
        JsonNode rust,
        List<FailedTest> failed) {

    static final Path FOLDER = Sheet.FOLDER;
    static final Path FAILED = FOLDER.resolve("failed.json");
    static final String PACT = "greenvn-client-lead-assist.json";
    static final Path WRITTEN = Path.of(System.getProperty("pact.rootDir", "target/pacts"), PACT);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Run latest() throws IOException {
        return new Run(
                read(Path.of("pacts", PACT)),
                read(WRITTEN),
                read(FOLDER.resolve("coverage.json")),
                read(FOLDER.resolve("verification/lead-assist.json")),
                read(FOLDER.resolve("strength.json")),
                read(FOLDER.resolve("rust-verification.json")),
                failedBefore());
    }

    /** The tests that failed in the processes before. */
    static List<FailedTest> failedBefore() throws IOException {
        return Files.exists(FAILED) ? List.of(JSON.readValue(FAILED.toFile(), FailedTest[].class)) : List.of();
    }

    private static JsonNode read(Path file) throws IOException {
        return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.missingNode();
    }

    List<JsonNode> interactions() {
        return elements(pact.path("interactions")).toList();
    }

    /** The interactions that only one of the tracked and the written pact has as they are. */
    Stream<String> changed() {
        List<JsonNode> before = elements(tracked.path("interactions")).toList();
        return Stream.concat(
                        before.stream().filter(interaction -> !interactions().contains(interaction)),
                        interactions().stream().filter(interaction -> !before.contains(interaction)))
                .map(interaction -> interaction.path("description").asText())
                .distinct();
    }

    Stream<JsonNode> operations() {
        return elements(coverage.path("operations"));
    }

    Stream<JsonNode> items() {
        return elements(coverage.path("items"));
    }

    /** What the written pact and the specification have against each other. */
    List<JsonNode> objections() {
        return elements(coverage.path("objections")).toList();
    }

    /** The verifications, each an interaction with its outcome. */
    Stream<JsonNode> verifications() {
        return elements(verification.path("execution")).flatMap(execution -> elements(execution.path("interactions")));
    }

    /** The kinds of mistakes that were tried, such as "mutations", each with its rows. */
    Stream<Map.Entry<String, JsonNode>> mistakes() {
        return strength.properties().stream();
    }

    /** The parts of the run that nothing was written of. */
    List<String> missing() {
        return Stream.of(
                        Map.entry("pact", pact),
                        Map.entry("coverage", coverage),
                        Map.entry("verification", verification),
                        Map.entry("strength", strength))
                .filter(part -> part.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What Pact's Rust verifier says of each interaction that it tried. */
    List<JsonNode> rustVerifications() {
        return elements(rust.path("interactionResults")).toList();
    }

    static boolean isVerified(JsonNode verification) {
        return verification.at("/verification/result").asText().equals("OK");
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
