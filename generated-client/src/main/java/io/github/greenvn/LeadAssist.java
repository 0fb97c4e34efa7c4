package io.github.greenvn;

import feign.DefaultContract;
import feign.MethodMetadata;
import feign.Target;
import io.github.greenvn.codegen.SpecifiedServer;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client of Lead Assist, which implements the generated API interfaces.
 *
 * <p>Immutable and thread-safe: one serves any number of threads. It owns its connections and frees them when closed.
 *
 * <p>One call of a method of an API puts at most one request on the wire: nothing here retries, follows a redirect or
 * responds to an authentication challenge. Every failure is a {@link LeadAssistException}, whose {@link
 * LeadAssistException#outcome() outcome} says whether the request may have been applied.
 */
public final class LeadAssist implements AutoCloseable {

    private final BaseUrl baseUrl;
    private final boolean baseUrlGiven;
    private final Credentials credentials;
    private final Timeouts timeouts;
    private final @Nullable ApacheTransport ownTransport;
    private final RequestSender sender;
    private final CallRunner runner;

    LeadAssist(LeadAssistBuilder settings, Credentials credentials) {
        this.baseUrl = settings.baseUrl;
        this.baseUrlGiven = settings.baseUrlGiven;
        this.credentials = credentials;
        this.timeouts = settings.timeouts;
        this.ownTransport =
                settings.transport == null ? new ApacheTransport(baseUrl, timeouts, settings.network) : null;
        Observer observer = new Observer(settings.listener);
        Failures failures = new Failures(credentials);
        this.sender = new RequestSender(
                ownTransport == null ? settings.suppliedTransport() : ownTransport,
                settings.watchdog.get(),
                baseUrl,
                new ClientHeaders(credentials, settings.correlationIdHeader),
                new Interceptors(settings.interceptors, baseUrl),
                observer,
                failures);
        this.runner = new CallRunner(
                sender,
                new Retries(settings.retryPolicy, settings.sleeper, settings.random),
                observer,
                failures,
                timeouts.deadline(),
                settings.nanoClock);
    }

    /**
     * Returns a builder of clients; only {@link LeadAssistBuilder#credentials} has to be set.
     *
     * @return a builder with the defaults
     */
    public static LeadAssistBuilder builder() {
        return new LeadAssistBuilder();
    }

    /**
     * Creates a client with the credentials of the environment variables {@code LEADASSIST_API_KEY} and {@code
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
     * Creates an implementation of a generated API interface. It is thread-safe, and works until this client is closed.
     *
     * @param api an interface that was generated with this client's templates, such as {@code GreenVnApi}
     * @param <T> the interface
     * @return the implementation
     * @throws IllegalArgumentException if {@code api} is not such an interface; or if its specification names another
     *     server than Lead Assist's and the builder was given no {@code baseUrl}
     */
    public <T> T create(Class<T> api) {
        Objects.requireNonNull(api, "api must not be null");
        if (!api.isInterface()) {
            throw new IllegalArgumentException("api must be a generated interface; got the class " + api.getName());
        }
        refuseStrangers(api);
        CallHandler handler = new CallHandler(api, baseUrl, operations(api), runner);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, handler));
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

    private Map<Method, Operation> operations(Class<?> api) {
        try {
            List<MethodMetadata> methods = new DefaultContract().parseAndValidateMetadata(api);
            Target<?> target = new Target.HardCodedTarget<>(api, baseUrl.toString());
            methods.forEach(method -> method.template().feignTarget(target));
            return Operation.of(methods, ApiContext.of(api, baseUrl, credentials));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "api must be a generated interface; " + api.getName() + " is not: " + e.getMessage(), e);
        }
    }

    /**
     * Closes the connections. A call in progress fails at once; a later one fails with {@link RequestNotSentException}.
     * Closing it again does nothing. A transport that the caller supplied stays open: its owner closes it. It waits up to a
     * second for the client's threads to end; one in a name look-up that cannot be interrupted ends, as a daemon, with
     * that.
     */
    @Override
    public void close() {
        sender.close();
    }

    /** The client's own transport, for tests that look for leaked connections; null if the caller supplied one. */
    @Nullable
    ApacheTransport ownTransport() {
        return ownTransport;
    }

    /** Returns the number of threads of this client. */
    int threads() {
        return sender.threads();
    }

    /** {@return where it calls and how long it waits, without the credentials} */
    @Override
    public String toString() {
        return "LeadAssist{baseUrl=" + baseUrl + ", timeouts=" + timeouts + "}";
    }
}
