package io.github.greenvn;

import feign.Client;
import feign.RequestInterceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A builder of {@link LeadAssist}. Every setter checks its argument at once. Not thread-safe. */
public final class LeadAssistBuilder {

    private static final String PRODUCTION = "https://leadassist.exotel.in";

    BaseUrl baseUrl = BaseUrl.parse(PRODUCTION);
    boolean baseUrlGiven;
    private @Nullable Credentials credentials;
    Timeouts timeouts = Timeouts.DEFAULT;
    Network network = Network.DEFAULT;

    @Nullable
    Client transport;

    private boolean transportIsInterruptible;
    private boolean allowPlaintext;
    final List<RequestInterceptor> interceptors = new ArrayList<>();
    RetryPolicy retryPolicy = RetryPolicy.NONE;

    @Nullable
    CallListener listener;

    @Nullable
    String correlationIdHeader;

    /** Time and chance, for tests to replace. */
    Retries.Sleeper sleeper = time -> Thread.sleep(time.toMillis());

    Supplier<Watchdog> watchdog = DeadlineThread::new;

    LongSupplier nanoClock = System::nanoTime;

    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    LeadAssistBuilder() {}

    /**
     * Sets the base URL of the service. Default: {@code https://leadassist.exotel.in} (source: the vendor's page of the
     * operation).
     *
     * @param baseUrl an absolute http or https URL, without user information, query or fragment
     * @return this
     * @throws IllegalArgumentException if it is anything else
     */
    public LeadAssistBuilder baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.parse(baseUrl);
        this.baseUrlGiven = true;
        return this;
    }

    /**
     * Sets the credentials, which are sent as HTTP Basic (source: the vendor's page of the operation). Required.
     *
     * @param apiKey the API key, sent as the user; without a colon
     * @param apiToken the API token, sent as the password
     * @return this
     * @throws IllegalArgumentException if one is blank or holds a control character, or the key holds a colon
     */
    public LeadAssistBuilder credentials(String apiKey, String apiToken) {
        this.credentials = new Credentials(apiKey, apiToken);
        return this;
    }

    /**
     * Sets the time limit for opening a connection, and for waiting for a free one of the pool. Default: 10 seconds.
     *
     * @param timeout from 1 ms to 1 day
     * @return this
     * @throws IllegalArgumentException if it is outside
     */
    public LeadAssistBuilder connectTimeout(Duration timeout) {
        timeouts = new Timeouts(Timeouts.check("connectTimeout", timeout), timeouts.response(), timeouts.deadline());
        return this;
    }

    /**
     * Sets the time limit for the next byte of the response to arrive. Default: 30 seconds.
     *
     * @param timeout from 1 ms to 1 day
     * @return this
     * @throws IllegalArgumentException if it is outside
     */
    public LeadAssistBuilder responseTimeout(Duration timeout) {
        timeouts = new Timeouts(timeouts.connect(), Timeouts.check("responseTimeout", timeout), timeouts.deadline());
        return this;
    }

    /**
     * Sets the time limit for a whole call, from its first step to the last byte read. Default: 60 seconds. No call takes
     * longer, however slowly the response arrives. An interceptor or a listener runs on the calling thread and is not
     * interrupted, but its time counts: nothing is sent after the deadline.
     *
     * @param deadline from 1 ms to 1 day
     * @return this
     * @throws IllegalArgumentException if it is outside
     */
    public LeadAssistBuilder deadline(Duration deadline) {
        timeouts = new Timeouts(timeouts.connect(), timeouts.response(), Timeouts.check("deadline", deadline));
        return this;
    }

    /**
     * Sends requests over a Feign client in place of the client's own Apache HttpClient 5. It is called at most once for a
     * call of a method; whether it sends a request again below, follows a redirect or logs what it sends is its own, and
     * its owner's to switch off. The client does not close it.
     *
     * <p>It is called on a thread of the client, since a transport that cannot be aborted could hold the calling thread
     * beyond the deadline. Thread-locals of the calling thread are not visible there, except SLF4J's MDC; see {@link
     * #interruptibleTransport}.
     *
     * <p>Whether a request left is known of the client's own transport alone: over another one every call without a
     * response is {@link Outcome#UNKNOWN}, a refused connection too, for that may have been its second try.
     *
     * @param transport a thread-safe Feign client
     * @return this
     */
    public LeadAssistBuilder transport(Client transport) {
        this.transport = Objects.requireNonNull(transport, "transport must not be null");
        this.transportIsInterruptible = false;
        return this;
    }

    /**
     * Sends requests as {@link #transport} does, but on the calling thread, which is interrupted at the deadline: its
     * thread-locals are visible to the transport, and no time is lost to a change of threads.
     *
     * @param transport a thread-safe Feign client that ends soon after its thread is interrupted, as one over {@code
     *     java.net.http} does from Java 20 on; with one that does not, as OkHttp's, a call may outlive its deadline
     * @return this
     */
    public LeadAssistBuilder interruptibleTransport(Client transport) {
        transport(transport);
        this.transportIsInterruptible = true;
        return this;
    }

    /**
     * Allows plain http to another machine, which would send the token in clear text. Default: false. To this machine it is
     * always allowed.
     *
     * @param allow true to allow it
     * @return this
     */
    public LeadAssistBuilder allowPlaintext(boolean allow) {
        this.allowPlaintext = allow;
        return this;
    }

    /**
     * Adds a Feign interceptor, which may change a request before it is sent. It does not see the credentials, and cannot
     * send them elsewhere: a request that leaves the base URL is refused.
     *
     * @param interceptor a thread-safe interceptor
     * @return this
     */
    public LeadAssistBuilder requestInterceptor(RequestInterceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "requestInterceptor must not be null"));
        return this;
    }

    /**
     * Sets the policy by which calls that certainly had no effect are sent again. Default: {@link RetryPolicy#NONE}.
     *
     * @param policy the policy
     * @return this
     */
    public LeadAssistBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "retryPolicy must not be null");
        return this;
    }

    /**
     * Sets the listener that every call is reported to; it replaces the one that was set before. Default: none.
     *
     * @param listener a thread-safe listener
     * @return this
     */
    public LeadAssistBuilder listener(CallListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener must not be null");
        return this;
    }

    /**
     * Sends each call's correlation identifier in a header. Default: none is sent, since the vendor documents none.
     *
     * @param name the header's name, a token of letters, digits and hyphens
     * @return this
     * @throws IllegalArgumentException if it is not such a name, or one that the client itself sets
     */
    public LeadAssistBuilder correlationIdHeader(String name) {
        Objects.requireNonNull(name, "correlationIdHeader must not be null");
        if (!name.matches("[A-Za-z0-9-]{1,64}")
                || name.matches(
                        "(?i)authorization|host|connection|keep-alive|proxy-.*|content-.*|transfer-.*|accept.*|user-agent|expect|te|trailer|upgrade|cookie|range|if-.*|via|forwarded")) {
            throw new IllegalArgumentException(
                    "correlationIdHeader must be a header's name of letters, digits and hyphens,"
                            + " and none that the client sets; got " + name.length() + " characters");
        }
        this.correlationIdHeader = name;
        return this;
    }

    /**
     * Sets the TLS context, and with it the certificates that are trusted. Default: the system's. The host name is always
     * verified.
     *
     * @param context an initialised context
     * @return this
     */
    public LeadAssistBuilder sslContext(SSLContext context) {
        network = network.with(Objects.requireNonNull(context, "sslContext must not be null"));
        return this;
    }

    /**
     * Sets the proxy that requests are sent through. Default: none, whatever the system's settings. For https a tunnel is
     * opened through it, and it sees neither credentials nor numbers.
     *
     * @param proxy an http URL of a host and a port, without user information
     * @return this
     * @throws IllegalArgumentException if it is anything else
     */
    public LeadAssistBuilder proxy(String proxy) {
        network = network.withProxy(proxy);
        return this;
    }

    /**
     * Sets the most connections that are open at a time; a call that finds none free waits for one, up to the connect
     * timeout. Default: 200.
     *
     * @param max from 1 to 10,000
     * @return this
     * @throws IllegalArgumentException if it is outside
     */
    public LeadAssistBuilder maxConnections(int max) {
        network = network.withMaxConnections(max);
        return this;
    }

    /**
     * Creates the client. Later changes of this builder do not affect it.
     *
     * @return the client
     * @throws IllegalStateException if there are no credentials, if they would travel in clear text to another machine,
     *     or if a TLS context or a proxy is set beside a transport, whose own they are
     */
    public LeadAssist build() {
        if (credentials == null) {
            throw new IllegalStateException("credentials(apiKey, apiToken) must be set");
        }
        if (!allowPlaintext && baseUrl.isPlaintext() && !(baseUrl.isLoopback() && network.staysOnThisMachine())) {
            throw new IllegalStateException(
                    "baseUrl " + baseUrl
                            + " would send the credentials in clear text to another machine; use https, or allowPlaintext(true)");
        }
        if (transport != null && (network.sslContext() != null || network.proxy() != null)) {
            throw new IllegalStateException(
                    "sslContext and proxy are for the client's own transport; set them on yours");
        }
        return new LeadAssist(this, credentials);
    }

    Transport suppliedTransport() {
        return new SuppliedTransport(Objects.requireNonNull(transport), transportIsInterruptible, timeouts);
    }
}
