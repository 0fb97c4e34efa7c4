package io.github.greenvn.sample.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.LeadAssistStub;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutCredentialsItCallsTheStubAndSaysSo() {
        assertThat(run(Map.of())).isZero();

        assertThat(out.toString())
                .contains("calling a stub of Lead Assist in this process", "Nothing is billed")
                .contains("(no body)", "\"number_type\":\"landline\"", "Authorization: Basic ***")
                .containsSubsequence(
                        "1. Any free number", "<- 200", "new number", "2. A number by preference", "<- 200")
                .doesNotContain("+917205827365");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withCredentialsItCallsTheServiceInTheEnvironment() {
        try (LeadAssistStub service = LeadAssistStub.start()) {
            int code = run(
                    environment(service),
                    "--tenant",
                    service.tenantId(),
                    "--greenvn-id",
                    service.greenVnId(),
                    "--show-numbers");

            assertThat(code).isZero();
            assertThat(out.toString())
                    .contains("Calling the service", "Each successful call is billed", "+917205827365")
                    .doesNotContain(service.apiToken());
        }
    }

    @Test
    void aFailedCallPrintsOutcomeAndAdviceAndIsTheLast() {
        try (LeadAssistStub service = LeadAssistStub.start()) {
            int code = run(environment(service), "--tenant", service.tenantId(), "--greenvn-id", "no-such-allocation");

            assertThat(code).isEqualTo(1);
            assertThat(out.toString())
                    .contains("REJECTED", "status 404", "fix the request before sending it again")
                    .doesNotContain("2. A number by preference");
        }
    }

    @Test
    void invalidArgumentsPrintTheUsageAndExitWith2() {
        assertThat(run(Map.of(), "--unknown")).isEqualTo(2);
        assertThat(run(Map.of("LEADASSIST_API_KEY", "key"))).isEqualTo(2);
        assertThat(run(Map.of("LEADASSIST_API_KEY", "key", "LEADASSIST_API_TOKEN", "secret")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Unknown option: '--unknown'",
                        "LEADASSIST_API_TOKEN is not set",
                        "--tenant and --greenvn-id are required")
                .contains("Usage: quickstart")
                .doesNotContain("secret");
    }

    @Test
    void anInvalidEnvironmentExitsWith2() {
        Map<String, String> environment = Map.of(
                "LEADASSIST_API_KEY", "key",
                "LEADASSIST_API_TOKEN", "secret",
                "LEADASSIST_BASE_URL", "http://10.1.2.3");

        assertThat(run(environment, "--tenant", "acme1", "--greenvn-id", "123456"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("in clear text").doesNotContain("secret", "\tat ");
    }

    private static Map<String, String> environment(LeadAssistStub service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LEADASSIST_API_KEY", service.apiKey());
        environment.put("LEADASSIST_API_TOKEN", service.apiToken());
        environment.put("LEADASSIST_BASE_URL", service.baseUrl());
        return environment;
    }

    private int run(Map<String, String> environment, String... arguments) {
        return Quickstart.run(arguments, environment, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
