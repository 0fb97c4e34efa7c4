package io.github.greenvn.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;

/**
 * Lead Assist on this machine: one tenant with one active allocation and a small pool of numbers, all of them made up.
 *
 * <p>It answers the update of a GreenVN as the specification says, and nothing is billed. It listens on the loopback
 * address only, on a port of its own, until it is closed. Thread-safe.
 */
public final class LeadAssistStub implements AutoCloseable {

    private static final Account ACCOUNT = new Account(
            "stub-api-key",
            "stub-api-token",
            "stub-tenant",
            "123456",
            List.of("+910000000001", "+910000000002", "+910000000003"));

    private final WireMockServer server;

    private LeadAssistStub(WireMockServer server) {
        this.server = server;
    }

    /**
     * Starts a stub.
     *
     * @return the stub, which answers already
     */
    public static LeadAssistStub start() {
        WireMockServer server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .extensions(new UpdateGreenVn(ACCOUNT)));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(UpdateGreenVn.NAME)));
        server.start();
        return new LeadAssistStub(server);
    }

    /** {@return where it listens, to be given to a client as its base URL} */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** {@return the API key that it accepts} */
    public String apiKey() {
        return ACCOUNT.apiKey();
    }

    /** {@return the API token that it accepts} */
    public String apiToken() {
        return ACCOUNT.apiToken();
    }

    /** {@return the ID of its tenant} */
    public String tenantId() {
        return ACCOUNT.tenantId();
    }

    /** {@return the ID of its allocation} */
    public String greenVnId() {
        return ACCOUNT.greenVnId();
    }

    /** Stops it, and frees its port. Closing it again does nothing. */
    @Override
    public void close() {
        server.stop();
    }
}
