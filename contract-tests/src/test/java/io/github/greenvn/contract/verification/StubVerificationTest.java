package io.github.greenvn.contract.verification;

import static java.util.stream.Collectors.joining;

import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import java.net.URI;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Verifies the stub against the tracked pact. A provider state that {@link ProviderStates} does not have is a failure. */
@Provider("lead-assist")
@PactFolder("pacts")
@VerificationReports(value = "json", reportDir = "target/contract-report/verification")
class StubVerificationTest {

    @RegisterExtension
    static final LeadAssistStub STUB = LeadAssistExtension.start();

    /** Replaces the verifier's own client, which would repeat a request after a 429 or a 503. */
    @BeforeEach
    void setTarget(PactVerificationContext context) {
        URI stub = URI.create(STUB.baseUrl());
        context.setTarget(new HttpTestTarget(
                stub.getHost(),
                stub.getPort(),
                "/",
                () -> provider -> HttpClients.custom().disableAutomaticRetries().build()));
        context.withStateChangeHandlers(new ProviderStates(STUB));
    }

    /** Removes a header that the verifier sets itself and refuses to set twice. */
    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void theStubFulfilsTheContract(PactVerificationContext context, HttpRequest request) {
        request.removeHeaders(HttpHeaders.CONTENT_LENGTH);
        try {
            context.verifyInteraction();
        } catch (AssertionError e) {
            throw new AssertionError(differences(context), e);
        }
    }

    private static String differences(PactVerificationContext context) {
        return context.getTestExecutionResult().stream()
                .flatMap(failed -> failed.getFailures().values().stream())
                .flatMap(List::stream)
                .map(VerificationFailureType::description)
                .collect(joining("\n", context.getInteraction().getDescription() + ":\n", ""));
    }
}
