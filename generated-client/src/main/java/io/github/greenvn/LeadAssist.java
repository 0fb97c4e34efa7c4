package io.github.greenvn;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Contract;
import feign.DefaultContract;
import feign.Feign;
import feign.MethodMetadata;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.jackson.JacksonEncoder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A client of Lead Assist: makes the generated API interfaces work.
 *
 * <p>Immutable and thread-safe: one serves any number of threads. It owns its connections and frees them when closed.
 *
 * <p>One call of a method of an API puts at most one request on the wire: nothing here retries, follows a redirect or
 * answers an authentication challenge. Every failure is a {@link LeadAssistException}, whose {@link
 * LeadAssistException#outcome() outcome} says whether the request may have been applied.
 */
public final class LeadAssist implements AutoCloseable {

    private final BaseUrl baseUrl;
    private final boolean baseUrlGiven;
    private final Credentials credentials;
    private final Timeouts timeouts;
    private final LongSupplier nanoClock;
    private final List<RequestInterceptor> interceptors;
    private final Retries retries;
    private final Observer observer;
    private final ObjectMapper mapper = Json.mapper();
    private final @Nullable ApacheTransport ownTransport;
    private final GuardedTransport transport;

    LeadAssist(LeadAssistBuilder settings, Credentials credentials) {
        this.baseUrl = settings.baseUrl;
        this.baseUrlGiven = settings.baseUrlGiven;
        this.credentials = credentials;
        this.timeouts = settings.timeouts;
        this.nanoClock = settings.nanoClock;
        this.interceptors =
                settings.interceptors.stream().map(InterceptorFailure::guard).toList();
        this.retries = new Retries(settings.retryPolicy, settings.sleeper, settings.random);
        this.observer = new Observer(settings.listener);
        this.ownTransport = settings.transport == null ? new ApacheTransport(timeouts, settings.network) : null;
        this.transport = new GuardedTransport(
                baseUrl,
                settings.transport == null ? Objects.requireNonNull(ownTransport) : settings.transport,
                new Signer(credentials, settings.correlationIdHeader),
                credentials,
                observer,
                settings.patience);
    }

    /**
     * Begins a client; only {@link LeadAssistBuilder#credentials} has to be set.
     *
     * @return a builder with the defaults
     */
    public static LeadAssistBuilder builder() {
        return new LeadAssistBuilder();
    }

    /**
     * A client with the credentials of the environment variables {@code LEADASSIST_API_KEY} and {@code
     * LEADASSIST_API_TOKEN}, and the base URL of {@code LEADASSIST_BASE_URL} if it is set; otherwise with the defaults.
     *
     * @return the client
     * @throws IllegalStateException if a variable that is needed is missing or blank; the message names it
     * @throws IllegalArgumentException if the value of a variable is refused
     */
    public static LeadAssist fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    static LeadAssist fromEnvironment(Map<String, String> environment) {
        LeadAssistBuilder builder = builder()
                .credentials(needed(environment, "LEADASSIST_API_KEY"), needed(environment, "LEADASSIST_API_TOKEN"));
        String baseUrl = environment.get("LEADASSIST_BASE_URL");
        return (baseUrl == null || baseUrl.isBlank() ? builder : builder.baseUrl(baseUrl)).build();
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "the environment variable " + name + " is " + (value == null ? "missing" : "blank")
                            + "; needed are LEADASSIST_API_KEY and LEADASSIST_API_TOKEN");
        }
        return value;
    }

    /**
     * Makes a generated API interface work. It is thread-safe, and lives as long as this client does.
     *
     * @param api an interface that was generated with this client's templates, such as {@code GreenVnApi}
     * @param <T> the interface
     * @return the working API
     * @throws IllegalArgumentException if {@code api} is not such an interface; or if its specification names another
     *     server than Lead Assist's and the builder was given no {@code baseUrl}
     */
    public <T> T create(Class<T> api) {
        Objects.requireNonNull(api, "api must not be null");
        if (!api.isInterface()) {
            throw new IllegalArgumentException("api must be a generated interface; got the class " + api.getName());
        }
        refuseStrangers(api);
        Contract contract = new DefaultContract();
        List<MethodMetadata> methods = describe(contract, api);
        return Feign.builder()
                .contract(contract)
                .client(transport)
                .encoder(new JacksonEncoder(mapper))
                .retryer(Retryer.NEVER_RETRY)
                .requestInterceptors(interceptors)
                .responseInterceptor(new Answers(mapper, ErrorEnvelope.placesOf(api), credentials, Clock.systemUTC()))
                .invocationHandlerFactory((target, handlers) -> new CallHandler(
                        target,
                        handlers,
                        Operation.of(methods, handlers, RequiredProperties.ofRequests(mapper)),
                        this::newCall,
                        retries,
                        observer,
                        credentials))
                .target(api, baseUrl.toString());
    }

    /** The credentials are not for Lead Assist where the specification is not of Lead Assist. */
    private void refuseStrangers(Class<?> api) {
        SpecifiedServer server = api.getAnnotation(SpecifiedServer.class);
        if (!baseUrlGiven && server != null && !server.value().startsWith(baseUrl.toString())) {
            throw new IllegalArgumentException("give the builder the baseUrl of " + api.getSimpleName()
                    + "; the server that its specification names is "
                    + (server.value().isEmpty() ? "none" : server.value()) + ", not " + baseUrl);
        }
    }

    private static List<MethodMetadata> describe(Contract contract, Class<?> api) {
        try {
            return contract.parseAndValidateMetadata(api);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("api must be a generated interface; " + api.getName() + " is not", e);
        }
    }

    private Call newCall(Operation operation) {
        return new Call(operation, timeouts, nanoClock);
    }

    /**
     * Frees the connections. A call under way fails; a later one fails with {@link RequestNotSentException}. Closing it
     * again does nothing. A transport that the caller supplied stays open: its owner closes it. It waits up to a second
     * for the client's threads to end; one in a name look-up that cannot be interrupted ends, as a daemon, with that.
     */
    @Override
    public void close() {
        if (ownTransport != null) {
            ownTransport.close();
        }
        transport.close();
    }

    /** The client's own transport, for tests that look for leaked connections; null if the caller supplied one. */
    @Nullable
    ApacheTransport ownTransport() {
        return ownTransport;
    }

    /** How many threads of this client live. */
    int threads() {
        return transport.threads();
    }

    /** {@return where it calls and how long it waits, without the credentials} */
    @Override
    public String toString() {
        return "LeadAssist{baseUrl=" + baseUrl + ", timeouts=" + timeouts + "}";
    }
}
