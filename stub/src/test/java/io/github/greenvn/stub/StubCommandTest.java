package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubCommandTest {

    private final StubCommand command = new StubCommand();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        LeadAssistStub stub = command.stub();
        if (stub != null) {
            stub.close();
        }
    }

    @Test
    void theStubListensOnThePrintedUrl() {
        assertThat(run("--port", "0")).isZero();

        LeadAssistStub stub = command.stub();
        assertThat(out.toString())
                .contains("listening on " + stub.baseUrl())
                .contains("curl -X PUT -u stub-api-key:stub-api-token " + stub.baseUrl() + "/v1/tenants/stub-tenant");
        try (TestClient client = new TestClient(stub)) {
            assertThat(client.update()).isEqualTo("+910000000002");
        }
    }

    @Test
    void aSeedFileIsReadAndItsTokenIsNotPrinted() throws IOException {
        String seed = "tenants: [{tenant_id: acme1, credentials: [{api_key: key, api_token: secret}]}]";

        assertThat(run("--port", "0", "--seed", file(seed))).isZero();

        assertThat(command.stub().tenantId()).isEqualTo("acme1");
        assertThat(command.stub().apiKey()).isEqualTo("key");
        assertThat(out.toString()).doesNotContain("secret");
    }

    @Test
    void thePrintedSeedIsTheStandardSeed() throws IOException {
        assertThat(run("--print-seed")).isZero();
        assertThat(command.stub()).isNull();

        assertThat(Seed.parse(out.toString()).tenants())
                .isEqualTo(Seed.standard().tenants());
    }

    @Test
    void anErrorOfTheUserIsPrintedWithoutAStackTrace() throws IOException {
        try (LeadAssistStub other = LeadAssistStub.start()) {
            String taken = other.baseUrl().replaceAll(".*:", "");
            assertThat(run("--port", taken)).isEqualTo(1);
        }
        assertThat(run("--port", "70000")).isEqualTo(1);
        assertThat(run("--seed", folder.resolve("missing.yaml").toString())).isEqualTo(1);
        assertThat(run("--seed", file("tenants: [{}]"))).isEqualTo(1);

        assertThat(err.toString())
                .contains("Failed to bind to /127.0.0.1:", "port must be 0 to 65535: 70000")
                .containsPattern("The seed cannot be read: .*missing.yaml")
                .contains("Invalid seed: tenant_id is missing")
                .doesNotContain("\tat ");
    }

    @Test
    void wrongArgumentsPrintTheUsage() {
        assertThat(run("--unknown")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--unknown'", "Usage: java -jar");
    }

    private String file(String seed) throws IOException {
        return Files.writeString(folder.resolve("seed.yaml"), seed).toString();
    }

    private int run(String... arguments) {
        return command.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
