package io.github.greenvn;

import feign.Client;
import feign.RequestInterceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A builder for {@link LeadAssist}. Every setter validates its argument. Not thread-safe. */
public final class LeadAssistBuilder {

    static final String PRODUCTION = "https://leadassist.exotel.in";

    private BaseUrl baseUrl = BaseUrl.parse(PRODUCTION);
    private boolean baseUrlSet;
    Authorization authorization = Authorization.NONE;
    Timeouts timeouts = Timeouts.DEFAULT;
    Limits limits = Limits.DEFAULT;
    Network network = Network.DEFAULT;

    @Nullable
    Client transport;

    private boolean transportIsInterruptible;
    private boolean allowPlaintext;
    private boolean withoutCredentials;
    final List<RequestInterceptor> interceptors = new ArrayList<>();
    RetryPolicy retryPolicy = RetryPolicy.NONE;

    @Nullable
    CallListener listener;

    @Nullable
    String correlationIdHeader;

    // Tests replace these.
    Retries.Sleeper sleeper = time -> Thread.sleep(time.toMillis());

    Supplier<Watchdog> watchdog = DeadlineThread::new;

    LongSupplier nanoClock = System::nanoTime;

    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    LeadAssistBuilder() {}

    /**
     * Sets the base URL of the service, for all operations. Default: {@code https://leadassist.exotel.in} (source: the
     * vendor's page of the operation). For an API of another service that is authorized by {@link #authorization} alone:
     * the first server URL that its specification has for the operation, for its path or at the top.
     *
     * @param baseUrl an absolute http or https URL, without user information, query or fragment
     * @return this
     * @throws IllegalArgumentException if {@code baseUrl} is no such URL
     */
    public LeadAssistBuilder baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.parse(baseUrl);
        this.baseUrlSet = true;
        return this;
    }

    /**
     * Sets the credentials, which are sent as HTTP Basic (source: the vendor's page of the operation). Required, unless
     * {@link #authorization} or {@link #withoutCredentials} is set.
     *
     * @param apiKey the API key, sent as the user name; without a colon
     * @param apiToken the API token, sent as the password
     * @return this
     * @throws IllegalArgumentException if one is blank or contains a control character, or the key contains a colon
     */
    public LeadAssistBuilder credentials(String apiKey, String apiToken) {
        authorization = authorization.with(new Credentials(apiKey, apiToken));
        return this;
    }

    /**
     * Sets the secret of a security scheme, for an API that is secured by another scheme than HTTP Basic. It is sent by
     * every operation whose specification requires the scheme, as it says: a token of HTTP Bearer, OAuth 2 or OpenID
     * Connect in the header {@code Authorization}, an API key in its header, query parameter or cookie. If an operation may
     * be secured in several ways, the first for which the builder has what it needs is used.
     *
     * <p>The supplier is asked for each request, on the calling thread, and its time counts for the deadline. It returns
     * what is valid then: to refresh a token is up to it. The client does not keep what it returns, and shows it to no
     * log, exception, listener or interceptor. If it throws, or returns what cannot be sent, the call fails with {@link
     * RequestNotSentException}.
     *
     * @param scheme the name of the scheme in {@code components/securitySchemes} of the specification
     * @param secret a thread-safe supplier of the token or the API key, in printable ASCII and without {@code Bearer};
     *     replaces one that was set for the scheme before
     * @return this
     * @throws IllegalArgumentException if {@code scheme} is blank
     */
    public LeadAssistBuilder authorization(String scheme, Supplier<String> secret) {
        authorization = authorization.with(scheme, secret);
        return this;
    }

    /**
     * Allows a client without credentials and without an authorization, for APIs that are not secured. An operation that
     * needs one fails with {@link RequestNotSentException}.
     *
     * @return this
     */
    public LeadAssistBuilder withoutCredentials() {
        withoutCredentials = true;
        return this;
    }

    /**
     * Sets the time limit for opening a connection, and for waiting for a free one from the pool. Default: 10 seconds.
     *
     * @param timeout from 1 ms to 1 day
     * @return this
     * @throws IllegalArgumentException if it is outside that range
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
     * @throws IllegalArgumentException if it is outside that range
     */
    public LeadAssistBuilder responseTimeout(Duration timeout) {
        timeouts = new Timeouts(timeouts.connect(), Timeouts.check("responseTimeout", timeout), timeouts.deadline());
        return this;
    }

    /**
     * Sets the time limit for a whole call, until the last byte of the response is read and including retries. Default: 60
     * seconds. Interceptors, the listener and suppliers of secrets run on the calling thread and are not interrupted, but
     * their time counts: nothing is sent after the deadline.
     *
     * @param deadline from 1 ms to 1 day
     * @return this
     * @throws IllegalArgumentException if it is outside that range
     */
    public LeadAssistBuilder deadline(Duration deadline) {
        timeouts = new Timeouts(timeouts.connect(), timeouts.response(), Timeouts.check("deadline", deadline));
        return this;
    }

    /**
     * Sets the Feign client that sends the requests. Default: the client's own transport, over Apache HttpClient 5. It is
     * called at most once for each attempt of a call; if it retries, follows redirects or logs requests itself, its owner
     * has to switch that off. The client does not close it.
     *
     * <p>It is called on a thread of the client, since a transport that cannot be cancelled could block the calling thread
     * beyond the deadline. Thread-locals of the calling thread are not visible there, inheritable ones included, except
     * SLF4J's MDC; its context class loader is. See {@link #interruptibleTransport}.
     *
     * <p>The client knows whether a request was sent only with its own transport. With another one, every call without a
     * response is {@link Outcome#UNKNOWN}, even if the connection was refused, which may have been its second try.
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
     * Sets the Feign client that sends the requests, as {@link #transport} does, but calls it on the calling thread, which
     * is interrupted at the deadline. The transport sees that thread's thread-locals, and no time is lost to a change of
     * threads. The thread stays interrupted only if its owner interrupted it: not by the deadline, nor if the transport had
     * already cleared that interrupt when the deadline passed.
     *
     * @param transport a thread-safe Feign client that returns soon after its thread is interrupted, as one over {@code
     *     java.net.http} does from Java 20 on; with one that does not, such as OkHttp's, a call may exceed its deadline
     * @return this
     */
    public LeadAssistBuilder interruptibleTransport(Client transport) {
        transport(transport);
        this.transportIsInterruptible = true;
        return this;
    }

    /**
     * Allows plain http to another machine, which sends the credentials in clear text. Default: false. Plain http to this
     * machine is always allowed.
     *
     * @param allow true to allow it
     * @return this
     */
    public LeadAssistBuilder allowPlaintext(boolean allow) {
        this.allowPlaintext = allow;
        return this;
    }

    /**
     * Adds a Feign interceptor, which may change a request before it is sent. It does not see the credentials and cannot
     * send them elsewhere: a request to a URL outside the base URL, or the operation's own server, is not sent.
     *
     * <p>The client's own transport alone sets the headers of the connection and of the body's length. It leaves out those
     * of an interceptor: {@code Content-Length}, {@code Transfer-Encoding}, {@code Host}, {@code Connection}, {@code
     * Keep-Alive}, {@code TE}, {@code Upgrade}, {@code Expect}, {@code Proxy-Authorization} and {@code Proxy-Authenticate}.
     *
     * @param interceptor a thread-safe interceptor
     * @return this
     */
    public LeadAssistBuilder requestInterceptor(RequestInterceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "requestInterceptor must not be null"));
        return this;
    }

    /**
     * Sets the policy for retrying calls that certainly had no effect. Default: {@link RetryPolicy#NONE}.
     *
     * @param policy the policy
     * @return this
     */
    public LeadAssistBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = Objects.requireNonNull(policy, "retryPolicy must not be null");
        return this;
    }

    /**
     * Sets the listener that is notified of every call, in place of one that was set before. Default: none.
     *
     * @param listener a thread-safe listener
     * @return this
     */
    public LeadAssistBuilder listener(CallListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener must not be null");
        return this;
    }

    /**
     * Sets the header in which each call's correlation identifier is sent. Default: none, since the vendor documents none.
     *
     * @param name the header's name, a token of letters, digits and hyphens
     * @return this
     * @throws IllegalArgumentException if it is not such a name, or if the client sets that header itself
     */
    public LeadAssistBuilder correlationIdHeader(String name) {
        this.correlationIdHeader = ClientHeaders.checkCorrelationIdHeader(name);
        return this;
    }

    /**
     * Sets the TLS context, and with it the trusted certificates. Default: the system's. The host name is always verified.
     *
     * @param context an initialised context
     * @return this
     */
    public LeadAssistBuilder sslContext(SSLContext context) {
        network = network.with(Objects.requireNonNull(context, "sslContext must not be null"));
        return this;
    }

    /**
     * Sets the proxy. Default: none, whatever the system's settings are. For https the client opens a tunnel, in which the
     * proxy sees neither credentials nor phone numbers.
     *
     * @param proxy an http URL of a host and a port, without user information
     * @return this
     * @throws IllegalArgumentException if {@code proxy} is no such URL
     */
    public LeadAssistBuilder proxy(String proxy) {
        network = network.withProxy(proxy);
        return this;
    }

    /**
     * Sets the maximum number of open connections. A call that finds none free waits for one, up to the connect timeout.
     * Default: 200.
     *
     * @param max from 1 to 10,000
     * @return this
     * @throws IllegalArgumentException if it is outside that range
     */
    public LeadAssistBuilder maxConnections(int max) {
        network = network.withMaxConnections(max);
        return this;
    }

    /**
     * Sets the maximum size of a response body in bytes, compressed or not. A larger success is an {@link
     * UnreadableResponseException}. Default: 1 MiB.
     *
     * @param max from 1,024 to 1,073,741,824
     * @return this
     * @throws IllegalArgumentException if it is outside that range
     */
    public LeadAssistBuilder maxResponseBytes(int max) {
        limits = limits.withResponseBytes(max);
        return this;
    }

    /**
     * Sets the maximum number of JSON tokens in a response: each name, value, brace and bracket is one. A success with more
     * is an {@link UnreadableResponseException}. Default: 10,000.
     *
     * @param max from 100 to 1,000,000,000
     * @return this
     * @throws IllegalArgumentException if it is outside that range
     */
    public LeadAssistBuilder maxResponseTokens(int max) {
        limits = limits.withResponseTokens(max);
        return this;
    }

    /**
     * Sets the maximum length of an argument in a path. Default: 128 characters.
     *
     * @param max from 1 to 8,192
     * @return this
     * @throws IllegalArgumentException if it is outside that range
     */
    public LeadAssistBuilder maxPathValueLength(int max) {
        limits = limits.withPathValueLength(max);
        return this;
    }

    /**
     * Allows {@code / \ ? # ; %} and blanks in an argument of a path, where they are sent percent-encoded. Default: false,
     * since some servers and proxies decode them before they split the path, so that an argument could lead to another
     * resource. An argument that is {@code .} or {@code ..}, and control characters, are never allowed.
     *
     * @param allow true to allow them
     * @return this
     */
    public LeadAssistBuilder allowReservedInPath(boolean allow) {
        limits = limits.withReservedInPath(allow);
        return this;
    }

    /**
     * Creates the client. Later changes to this builder do not affect it.
     *
     * @return the client
     * @throws IllegalStateException if neither credentials nor an authorization nor {@link #withoutCredentials()} is set, if
     *     they would be sent in clear text to another machine, or if a TLS context or a proxy is set together with a
     *     transport, which has its own
     */
    public LeadAssist build() {
        if (authorization.isEmpty() && !withoutCredentials) {
            throw new IllegalStateException(
                    "credentials(apiKey, apiToken), or authorization(scheme, secret), must be set;"
                            + " or withoutCredentials() for an API without security");
        }
        if (!allowPlaintext && !network.protects(baseUrl)) {
            throw new IllegalStateException(
                    "baseUrl " + baseUrl
                            + " would send the credentials in clear text to another machine; use https, or allowPlaintext(true)");
        }
        if (transport != null && (network.sslContext() != null || network.proxy() != null)) {
            throw new IllegalStateException(
                    "sslContext and proxy apply to the client's own transport; set them on the supplied transport instead");
        }
        return new LeadAssist(this);
    }

    Servers servers() {
        return new Servers(baseUrl, baseUrlSet, allowPlaintext, network, new AtomicReference<>());
    }

    Transport suppliedTransport() {
        return new SuppliedTransport(Objects.requireNonNull(transport), transportIsInterruptible, timeouts, limits);
    }
}
