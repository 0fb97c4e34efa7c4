package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import java.nio.file.Path;
import org.assertj.core.api.ThrowingConsumer;

/** Pact's mock server, which expects one interaction, and writes it to a pact if that is what happened. */
final class MockService {

    private static final Path PACTS = Path.of(System.getProperty("pact.rootDir", "target/pacts"));

    private MockService() {}

    /** Asserts that the client does what the interaction says, and adds the interaction to the contract. */
    static void fulfil(Interaction interaction, ThrowingConsumer<MockServer> client) {
        fulfil(interaction, PACTS, client);
    }

    /** Asserts it too, and writes the interaction elsewhere. A wrong request is told before what came of it. */
    static void fulfil(Interaction interaction, Path folder, ThrowingConsumer<MockServer> client) {
        PactVerificationResult result = run(interaction, folder, client);
        PactVerificationResult arrived =
                result instanceof PactVerificationResult.Error failed ? failed.getMockServerState() : result;
        assertThat(arrived)
                .withFailMessage(() ->
                        "The client does not send \"" + interaction.pinned().getDescription()
                                + "\" as the contract has it. " + arrived.getDescription())
                .isInstanceOf(PactVerificationResult.Ok.class);
        if (result instanceof PactVerificationResult.Error failed) {
            throw new AssertionError(
                    "The client does not take the answer to \""
                            + interaction.pinned().getDescription() + "\" as the contract has it. "
                            + failed.getError().getMessage(),
                    failed.getError());
        }
    }

    /** {@return what Pact says of a client} */
    static PactVerificationResult run(Interaction interaction, Path folder, ThrowingConsumer<MockServer> client) {
        MockProviderConfig config = MockProviderConfig.createDefault(PactSpecVersion.V4);
        return ConsumerPactRunnerKt.runConsumerTest(interaction.alone(), config, (server, context) -> {
            context.setPactFolder(folder.toString());
            client.accept(server);
            return null;
        });
    }
}
