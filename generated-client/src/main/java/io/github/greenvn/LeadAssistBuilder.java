package io.github.greenvn;

import feign.Client;
import feign.RequestInterceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link LeadAssist}. Every setter checks its argument at once. Not thread-safe. */
public final class LeadAssistBuilder {

    private static final String PRODUCTION = "https://leadassist.exotel.in";

    private BaseUrl baseUrl = BaseUrl.parse(PRODUCTION);
    private @Nullable Credentials credentials;
    private Timeouts timeouts = Timeouts.DEFAULT;
    private @Nullable Client transport;
    private boolean allowPlaintext;
    private final List<RequestInterceptor> interceptors = new ArrayList<>();

    LeadAssistBuilder() {}

    /**
     * Where the service is; by default {@code https://leadassist.exotel.in}, from the vendor's page of the operation.
     *
     * @param baseUrl an absolute http or https URL, without user information, query or fragment
     * @return this
     * @throws IllegalArgumentException if it is anything else
     */
    public LeadAssistBuilder baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.parse(baseUrl);
        return this;
    }

    /**
     * The credentials, which travel as HTTP Basic (vendor's page of the operation). There is no default.
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
     * How long making a connection may take, and how long to wait for one of the pool; by default 10 seconds.
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
     * How long to wait for the next byte of the answer; by default 30 seconds.
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
     * How long a whole call may take, from its first step to the last byte read; by default 60 seconds. No call outlives
     * it, however slowly the answer drips.
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
     * Sends requests another way than by the client's own Apache HttpClient 5. It is called at most once for a call of a
     * method, and on a thread of the client; whether it sends a request again below, follows a redirect or logs what it
     * sends is its own, and its owner's to switch off. The client does not close it.
     *
     * @param transport a thread-safe Feign client
     * @return this
     */
    public LeadAssistBuilder transport(Client transport) {
        this.transport = Objects.requireNonNull(transport, "transport must not be null");
        return this;
    }

    /**
     * Whether plain http is allowed to another machine; by default it is not, for the token would travel in clear text.
     * To this machine it always is.
     *
     * @param allow true to allow it
     * @return this
     */
    public LeadAssistBuilder allowPlaintext(boolean allow) {
        this.allowPlaintext = allow;
        return this;
    }

    /**
     * Adds a Feign interceptor, which may change a request before it is sent. It does not see the credentials.
     *
     * @param interceptor a thread-safe interceptor
     * @return this
     */
    public LeadAssistBuilder requestInterceptor(RequestInterceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "requestInterceptor must not be null"));
        return this;
    }

    /**
     * Makes the client. What is set on the builder later does not change it.
     *
     * @return the client
     * @throws IllegalStateException if there are no credentials, or they would travel in clear text to another machine
     */
    public LeadAssist build() {
        if (credentials == null) {
            throw new IllegalStateException("credentials(apiKey, apiToken) must be set");
        }
        if (baseUrl.isPlaintextToAnotherMachine() && !allowPlaintext) {
            throw new IllegalStateException(
                    "baseUrl " + baseUrl
                            + " would send the credentials in clear text to another machine; use https, or allowPlaintext(true)");
        }
        return new LeadAssist(this, baseUrl, credentials);
    }

    Timeouts timeouts() {
        return timeouts;
    }

    @Nullable
    Client transport() {
        return transport;
    }

    List<RequestInterceptor> interceptors() {
        return interceptors;
    }
}
