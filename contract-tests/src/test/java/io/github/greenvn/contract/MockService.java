package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import java.nio.file.Path;
import org.assertj.core.api.ThrowingConsumer;

/** Pact's mock server, which expects one interaction, and adds it to a pact if the client fulfils it. */
final class MockService {

    private static final Path PACTS = Path.of(System.getProperty("pact.rootDir", "target/pacts"));

    private MockService() {}

    /** Asserts that the client fulfils the interaction, and adds the interaction to the contract. */
    static void fulfil(Interaction interaction, ThrowingConsumer<MockServer> client) {
        fulfil(interaction, PACTS, client);
    }

    /** Asserts the same, and writes the interaction elsewhere. Reports a wrong request rather than the error it led to. */
    static void fulfil(Interaction interaction, Path folder, ThrowingConsumer<MockServer> client) {
        PactVerificationResult result = run(interaction, folder, client);
        PactVerificationResult arrived =
                result instanceof PactVerificationResult.Error failed ? failed.getMockServerState() : result;
        assertThat(arrived)
                .withFailMessage(() -> "The client does not send \""
                        + interaction.toPactInteraction().getDescription() + "\" as the contract says. "
                        + arrived.getDescription())
                .isInstanceOf(PactVerificationResult.Ok.class);
        if (result instanceof PactVerificationResult.Error failed) {
            throw new AssertionError(
                    "The client does not handle the response to \""
                            + interaction.toPactInteraction().getDescription() + "\" as the contract says. "
                            + failed.getError().getMessage(),
                    failed.getError());
        }
    }

    /** {@return Pact's verdict on a client} */
    static PactVerificationResult run(Interaction interaction, Path folder, ThrowingConsumer<MockServer> client) {
        MockProviderConfig config = MockProviderConfig.createDefault(PactSpecVersion.V4);
        return ConsumerPactRunnerKt.runConsumerTest(interaction.toPact(), config, (server, context) -> {
            context.setPactFolder(folder.toString());
            client.accept(server);
            return null;
        });
    }
}
