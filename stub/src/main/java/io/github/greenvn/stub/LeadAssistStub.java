package io.github.greenvn.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Lead Assist on this machine, with tenants, pools of numbers and allocations that remember what was done to them.
 * Nothing is billed. It listens on the loopback address only, until it is closed. Thread-safe.
 *
 * <p>It starts from a {@link Seed}, by default one tenant with an active allocation ({@link #tenantId()}, {@link
 * #greenVnId()}), another one, a deallocated one, and a few free numbers. An update takes the number that was free for
 * longest or, given preferences, the first that meets them: all of them if {@code strictness} is true (else 400, code 4),
 * most of them if not. A pin code stands in for the region. The old number goes to the end of the pool.
 *
 * <p>Where the vendor's pages leave it open, it does this:
 *
 * <ul>
 *   <li>An update of a deallocated ({@code vault}) allocation is refused with 404, code 1: the operation is one on active
 *       allocations, and there is no code for "deallocated". It can still be read.
 *   <li>The allocation's own number is not free, so wanting it is a preference that no number meets.
 *   <li>Credentials of another tenant are refused with 403, code 8; those of none with 401, code 7.
 *   <li>A refused request changes nothing; unless it is refused for its credentials, it counts against the limit, which
 *       holds for each tenant and any minute. One that is throttled does not count.
 *   <li>A path or a method that is none of its operations is answered like an unknown allocation.
 * </ul>
 *
 * <p>Every answer is held against the specification. One that does not fit is never given: the caller gets an HTTP 500
 * that says why, and {@link #close()} throws. {@link #next Injected faults} that break the rules on purpose are exempt.
 *
 * <p>In a JUnit test, use {@link LeadAssistExtension}; without Java, {@code java -jar …-standalone.jar --help}.
 */
public class LeadAssistStub implements AutoCloseable {

    private final LeadAssistStubBuilder settings;
    private final Seed seed;
    private final StubResponseTransformer answering;
    private final WireMockServer server;
    private volatile StubState session;

    LeadAssistStub(LeadAssistStubBuilder settings) {
        this.settings = settings;
        // The seed and the specification take as long to read as WireMock to set up.
        CompletableFuture<StubState> reading = CompletableFuture.supplyAsync(() -> settings.session(settings.seed()));
        this.answering = new StubResponseTransformer(request -> session.answer(request));
        this.server = new WireMockServer(options()
                .bindAddress("127.0.0.1")
                .port(settings.port())
                .disableRequestJournal()
                .templatingEnabled(false)
                .httpClientFactory((options, trusting, hosts, system) -> LeadAssistStub::callNobody)
                .extensions(answering));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(StubResponseTransformer.NAME)));
        this.session = reading.join();
        this.seed = session.seed();
        server.start();
    }

    /**
     * Starts a stub with the standard seed, on a free port.
     *
     * @return the stub, which answers already
     */
    public static LeadAssistStub start() {
        return builder().start();
    }

    /** {@return a builder, to start a stub with a port or a seed of your own} */
    public static LeadAssistStubBuilder builder() {
        return new LeadAssistStubBuilder();
    }

    /** {@return where it listens, to be given to a client as its base URL} */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.port();
    }

    /** {@return an API key that the first tenant of its seed has} */
    public String apiKey() {
        return credentials().apiKey();
    }

    /** {@return the API token to {@link #apiKey()}} */
    public String apiToken() {
        return credentials().apiToken();
    }

    /** {@return the ID of the first tenant of its seed} */
    public String tenantId() {
        return tenant().tenantId();
    }

    /** {@return the ID of that tenant's first allocation} */
    public String greenVnId() {
        return first(tenant().allocations(), "allocation of its tenant").greenvnId();
    }

    /**
     * Forgets what was done, the faults to come and what it received, and starts again from a seed.
     *
     * @param seed the new state
     */
    public void seed(Seed seed) {
        StubState before = session;
        session = settings.session(seed);
        before.end();
    }

    /** Forgets what was done, the faults to come and what it received, and starts again from the seed it was built with. */
    public void reset() {
        seed(seed);
    }

    /**
     * Lets the next requests go wrong, one fault for each, in the order of their arrival.
     *
     * @param faults what goes wrong; added to those still to come
     */
    public void next(Fault... faults) {
        session.next(List.of(faults));
    }

    /** {@return what it received since it was started or reset, refused requests too; the last 1000} */
    public List<ReceivedRequest> received() {
        return session.received();
    }

    /**
     * Stops it, and frees its port. Closing it again does nothing.
     *
     * @throws IllegalStateException if one of its answers did not fit the specification: a defect of the stub
     */
    @Override
    public void close() {
        session.end();
        server.stop();
        answering.complain();
    }

    /** Throws if an answer since the last call did not fit the specification. */
    void complain() {
        answering.complain();
    }

    /** WireMock's client, which is for proxies, takes longer to set up than all the rest of it. */
    private static Response callNobody(Request request) {
        throw new IllegalStateException("The stub calls nobody");
    }

    private Credentials credentials() {
        return first(tenant().credentials(), "credentials of its tenant");
    }

    private Tenant tenant() {
        return first(session.seed().tenants(), "tenant");
    }

    private static <T> T first(List<T> list, String what) {
        if (list.isEmpty()) {
            throw new IllegalStateException("The seed has no " + what);
        }
        return list.get(0);
    }
}
