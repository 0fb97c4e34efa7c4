package io.github.greenvn.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A stub of Lead Assist with tenants, pools of numbers and allocations, which keeps its state between requests. Nothing is
 * billed. It listens on the loopback address only, until it is closed. Thread-safe.
 *
 * <p>The initial state is a {@link Seed}. The default seed has one tenant with two active allocations, of which {@link
 * #greenVnId()} is the first, a deallocated one, and a few free numbers. An update assigns the number that has been free for
 * the longest time or, given preferences, the first number that meets all of them. If there is none, the update fails with
 * 400, code 4 if {@code strictness} is true; otherwise it assigns the number that meets the most preferences. A pin code
 * replaces the region. The previous number goes to the end of the pool.
 *
 * <p>Where the vendor's documentation leaves the behaviour open:
 *
 * <ul>
 *   <li>An update of a deallocated ({@code vault}) allocation fails with 404, code 1: the operation is documented for active
 *       allocations, and there is no code for "deallocated". It can still be read.
 *   <li>The allocation's own number is not free, so no number meets a preference for it.
 *   <li>Credentials of another tenant get 403, code 8; unknown credentials 401, code 7.
 *   <li>A request that fails changes nothing. It counts against the rate limit, unless it fails with 401 or 429. The limit
 *       applies to each tenant and any period of one minute.
 *   <li>A path or a method that is not part of the API gets the same response as an unknown allocation.
 * </ul>
 *
 * <p>Every response is checked against the specification. A response that violates it is not sent: the client gets an HTTP
 * 500 with the violations, and {@link #close()} throws. Of the {@linkplain #next injected faults}, only {@link Fault#error}
 * and {@link Fault#delayUntil} are checked.
 *
 * <p>JUnit tests can use {@link LeadAssistExtension}; without Java, run {@code java -jar …-standalone.jar --help}.
 */
public class LeadAssistStub implements AutoCloseable {

    private final Seed initialSeed;
    private final InstantSource time;
    private final StubResponseTransformer transformer;
    private final WireMockServer server;
    private volatile StubState state;

    LeadAssistStub(LeadAssistStubBuilder builder) {
        this.time = builder.time();
        // Reading the seed and the specification takes as long as setting up WireMock.
        CompletableFuture<StubState> reading = CompletableFuture.supplyAsync(() -> new StubState(builder.seed(), time));
        this.transformer = new StubResponseTransformer(request -> state.respond(request));
        this.server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(builder.port())
                .disableRequestJournal()
                .templatingEnabled(false)
                .httpClientFactory((options, trusting, hosts, system) -> LeadAssistStub::sendNothing)
                .extensions(transformer));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(StubResponseTransformer.NAME)));
        this.state = reading.join();
        this.initialSeed = state.seed();
        server.start();
    }

    /**
     * Starts a stub with the standard seed, on a free port.
     *
     * @return the running stub
     */
    public static LeadAssistStub start() {
        return builder().start();
    }

    /** {@return a builder for a stub with a port, a seed or a clock of your own} */
    public static LeadAssistStubBuilder builder() {
        return new LeadAssistStubBuilder();
    }

    /** {@return the base URL for a client, such as {@code http://127.0.0.1:8080}} */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /**
     * {@return an API key of the first tenant of the seed}
     *
     * @throws IllegalStateException if there is none
     */
    public String apiKey() {
        return credentials().apiKey();
    }

    /**
     * {@return the token of {@link #apiKey()}}
     *
     * @throws IllegalStateException if there is none
     */
    public String apiToken() {
        return credentials().apiToken();
    }

    /**
     * {@return the ID of the first tenant of the seed}
     *
     * @throws IllegalStateException if there is none
     */
    public String tenantId() {
        return tenant().tenantId();
    }

    /**
     * {@return the ID of the first allocation of {@link #tenantId()}}
     *
     * @throws IllegalStateException if there is none
     */
    public String greenVnId() {
        return first(tenant().allocations(), "allocation").greenvnId();
    }

    /**
     * Replaces the state by that of a seed, and discards the pending faults and the received requests.
     *
     * @param seed the new state
     */
    public void seed(Seed seed) {
        StubState previous = state;
        state = new StubState(seed, time);
        previous.close();
    }

    /** Restores the initial state, and discards the pending faults and the received requests. */
    public void reset() {
        seed(initialSeed);
    }

    /**
     * Injects faults into the next requests, one into each, in the order of their arrival.
     *
     * @param faults the faults; they are added to those that are still pending
     */
    public void next(Fault... faults) {
        state.next(List.of(faults));
    }

    /** {@return the last 1000 requests that were received since the start or the last reset, failed ones included} */
    public List<ReceivedRequest> received() {
        return state.received();
    }

    /**
     * Stops the stub and frees its port. Closing it again has no effect.
     *
     * @throws IllegalStateException if one of its responses violated the specification
     */
    @Override
    public void close() {
        state.close();
        server.stop();
        assertNoViolations();
    }

    /** Throws if a response since the last call violated the specification. */
    void assertNoViolations() {
        transformer.assertNoViolations();
    }

    /** Replaces WireMock's HTTP client, which only proxies need and which takes longer to set up than the rest. */
    private static Response sendNothing(Request request) {
        throw new IllegalStateException("The stub sends no requests");
    }

    private Credentials credentials() {
        return first(tenant().credentials(), "credentials");
    }

    private Tenant tenant() {
        return first(state.seed().tenants(), "tenant");
    }

    private static <T> T first(List<T> list, String name) {
        if (list.isEmpty()) {
            throw new IllegalStateException("The seed has no " + name);
        }
        return list.get(0);
    }
}
