package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import io.github.greenvn.contract.spec.DetectionReport;
import io.github.greenvn.contract.spec.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the pact detects each mistake of a client. */
@Tag("slow")
class WrongClientTest {

    private static final DetectionReport REPORT = new DetectionReport("wrongClients");
    private static final String MISMATCHES = "The following mismatched requests occurred:\n";

    /** Not the contract's own folder: Pact writes an interaction if the client fulfils it. */
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isDetectedByThePact(WrongClient client) {
        PactVerificationResult result =
                run(client.interaction, server -> PlainClient.update(server.getUrl(), client.request));

        String id = client.interaction.id();
        boolean detected = result.getDescription().startsWith(MISMATCHES + client.mismatch);
        REPORT.add(
                client.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "wrong client",
                id,
                Map.of("PACT", detected ? List.of(new Violation(id, client.mismatch)) : List.of()),
                "PACT at " + id);
        assertThat(result.getDescription()).startsWith(MISMATCHES + client.mismatch);
    }

    @Test
    void aContentTypeWithoutABodyIsDetectedInTheRawRequest() {
        PactVerificationResult result = run(
                Update.WITHOUT_BODY,
                server -> RawRequests.assertNoBody(
                        server,
                        url -> PlainClient.update(url, request -> PlainClient.withoutBody(request)
                                .header("Content-Type", "application/json"))));

        assertThat(result)
                .asInstanceOf(type(PactVerificationResult.Error.class))
                .extracting(PactVerificationResult.Error::getError, as(THROWABLE))
                .hasMessageContaining("content-type: application/json");
    }

    @ParameterizedTest
    @EnumSource
    void theSameClientWithoutAMistakeIsAccepted(Update interaction) {
        String example = PlainClient.example(interaction);
        PactVerificationResult result = run(
                interaction,
                server -> PlainClient.update(
                        server.getUrl(),
                        request -> example.isEmpty()
                                ? PlainClient.withoutBody(request)
                                : PlainClient.json(request, example)));

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }

    private PactVerificationResult run(Interaction interaction, ThrowingConsumer<MockServer> client) {
        return MockService.run(interaction, folder, client);
    }
}
