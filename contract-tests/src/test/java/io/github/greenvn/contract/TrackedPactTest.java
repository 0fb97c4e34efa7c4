package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/** Compares the pact that the tests wrote with the tracked one. */
class TrackedPactTest {

    private static final String FILE = Interaction.CONSUMER + "-" + Interaction.PROVIDER + ".json";
    private static final Path WRITTEN = Path.of(System.getProperty("pact.rootDir"), FILE);
    private static final Path TRACKED = Path.of("pacts", FILE);
    private static final String ACCEPT = "pacts.accept";

    @Test
    void theTrackedPactIsTheOneThatTheTestsWrote() throws IOException {
        assertWhole();
        String differences = PactDiff.between(TRACKED, WRITTEN);
        if (!differences.isEmpty() && Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(TRACKED.getParent());
            Files.copy(WRITTEN, TRACKED, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        assertThat(differences)
                .withFailMessage(
                        "The contract changed: contract-tests/%s is not what the tests wrote.%n%n%s%n"
                                + "If this is meant, accept it: mvn -pl contract-tests -am verify -D%s",
                        TRACKED, differences, ACCEPT)
                .isEmpty();
    }

    @Test
    void everyProviderStateIsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/contract.md"));

        for (JsonNode state : new ObjectMapper()
                .readTree(WRITTEN.toFile()).findValues("providerStates").stream()
                        .flatMap(JsonNode::valueStream)
                        .toList()) {
            assertThat(page.lines())
                    .filteredOn(
                            line -> line.startsWith("| `" + state.path("name").asText() + "` |"))
                    .singleElement()
                    .satisfies(row -> assertThat(state.path("params").propertyStream())
                            .isNotEmpty()
                            .allSatisfy(parameter -> assertThat(row).contains("`" + parameter.getKey() + "`")));
        }
    }

    private static void assertWhole() throws IOException {
        JsonNode interactions = new ObjectMapper().readTree(WRITTEN.toFile()).get("interactions");
        assertThat(interactions)
                .as("interactions that were written; a missing one was not tested, or its test failed")
                .extracting(interaction -> interaction.get("description").textValue())
                .containsExactlyInAnyOrderElementsOf(Interaction.all().stream()
                        .map(interaction -> interaction.toPactInteraction().getDescription())
                        .toList());
    }
}
