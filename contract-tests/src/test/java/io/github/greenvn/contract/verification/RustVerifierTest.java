package io.github.greenvn.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Verifies the stub with Pact's Rust implementation, another one than wrote the pact; only in CI, which installs it. */
@EnabledIfEnvironmentVariable(named = "PACT_VERIFIER", matches = ".+")
class RustVerifierTest {

    @RegisterExtension
    static final LeadAssistStub STUB = LeadAssistExtension.start();

    @Test
    void theStubFulfilsTheContract(@TempDir Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("pact-verifier.log");
        Files.createDirectories(Path.of("target/contract-report"));
        int port = URI.create(STUB.baseUrl()).getPort();
        try (StateChangeServer states = new StateChangeServer(STUB)) {
            ProcessBuilder command = new ProcessBuilder(
                            System.getenv("PACT_VERIFIER"),
                            "--no-colour",
                            "--hostname=127.0.0.1",
                            "--port=" + port,
                            "--file=pacts/greenvn-client-lead-assist.json",
                            "--state-change-url=" + states.url(),
                            "--state-change-teardown",
                            "--json=target/contract-report/rust-verification.json")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            // The verifier reads a broker's variables too, which a build that publishes has.
            command.environment().keySet().removeIf(name -> name.startsWith("PACT_BROKER_"));
            assertThat(command.start().waitFor()).as(Files.readString(log)).isZero();
        }
        assertThat(Files.readString(log)).contains("has a matching body").doesNotContain("FAILED");
    }
}
