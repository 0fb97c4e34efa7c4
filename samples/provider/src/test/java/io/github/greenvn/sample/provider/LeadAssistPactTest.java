package io.github.greenvn.sample.provider;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.github.greenvn.contract.verification.ProviderStates;
import io.github.greenvn.stub.LeadAssistExtension;
import io.github.greenvn.stub.LeadAssistStub;
import java.net.URI;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Verifies a service with the published pacts. Put your service, or your fake of it, in place of the stub. */
@Provider("lead-assist")
@PactFolder("target/pacts")
class LeadAssistPactTest {

    @RegisterExtension
    static final LeadAssistStub SERVICE = LeadAssistExtension.start();

    /** The HTTP client must send each request once: the verifier's own repeats it after a 307, a 308, a 429 or a 503. */
    @BeforeEach
    void setTarget(PactVerificationContext context) {
        URI url = URI.create(SERVICE.baseUrl());
        context.setTarget(new HttpTestTarget(url.getHost(), url.getPort(), "/", () -> provider -> client()));
        context.withStateChangeHandlers(new ProviderStates(SERVICE));
    }

    static CloseableHttpClient client() {
        return HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .build();
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void fulfilsThePact(PactVerificationContext context, HttpRequest request) {
        request.removeHeaders(HttpHeaders.CONTENT_LENGTH); // which the client sets
        context.verifyInteraction();
    }
}
