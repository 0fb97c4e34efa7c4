package io.github.greenvn;

import io.github.greenvn.codegen.SpecifiedServer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The servers to which the operations of APIs are sent: the base URL if the caller has set it, and otherwise those that
 * their specifications name.
 *
 * @param baseUrl the base URL; Lead Assist's if the caller has set none
 * @param isSet true if the caller has set it
 * @param plaintextAllowed true if the caller allows plain http to another machine
 * @param service the service that the secrets are for, which is that of the first API; null before it is created
 */
record Servers(
        BaseUrl baseUrl,
        boolean isSet,
        boolean plaintextAllowed,
        Network network,
        AtomicReference<@Nullable String> service) {

    /** Returns the server of an operation. */
    BaseUrl of(Method method) {
        SpecifiedServer specified = specified(method);
        return isSet || specified == null ? baseUrl : BaseUrl.parse(specified.value());
    }

    private static @Nullable SpecifiedServer specified(Method method) {
        SpecifiedServer own = method.getAnnotation(SpecifiedServer.class);
        return own == null ? method.getDeclaringClass().getAnnotation(SpecifiedServer.class) : own;
    }

    /**
     * Checks that the secrets of this client may be sent to the servers of an API. HTTP Basic credentials, which name no
     * API, are sent to Lead Assist alone unless the caller has set the base URL.
     *
     * <p>The secrets of security schemes are sent to the APIs of one service, since those of another may have schemes
     * of the same names.
     *
     * @throws IllegalArgumentException if they may not, or if a server is not specified
     */
    void check(Class<?> api, Authorization authorization) {
        if (isSet) {
            return;
        }
        operations(api)
                .map(method -> specified(api, method, authorization))
                .filter(specified -> specified != null && !isLeadAssist(specified))
                .forEach(specified -> check(api, specified, authorization));
        operations(api).map(Method::getDeclaringClass).map(Servers::service).forEach(own -> {
            if (!service.compareAndSet(null, own) && !own.equals(service.get())) {
                throw new IllegalArgumentException("baseUrl must be set on the builder for " + api.getSimpleName()
                        + ", since this client sends the secrets of " + service.get() + ", and not of " + own
                        + "; use another client for it");
            }
        });
    }

    /** Returns the server of the top of a specification, or the interface's name if it has none. */
    private static String service(Class<?> api) {
        SpecifiedServer server = api.getAnnotation(SpecifiedServer.class);
        if (server == null || isLeadAssist(server)) {
            return LeadAssistBuilder.PRODUCTION;
        }
        return server.value().isEmpty() ? api.getName() : server.value();
    }

    /** Returns the server of an operation; null for Lead Assist, whose credentials need no specification. */
    private static @Nullable SpecifiedServer specified(Class<?> api, Method method, Authorization authorization) {
        SpecifiedServer specified = specified(method);
        if (specified == null && authorization.credentials() == null) {
            throw new IllegalArgumentException(
                    "baseUrl must be set on the builder for " + api.getSimpleName() + ": it names no server");
        }
        return specified;
    }

    /** Returns the methods that send requests, those of interfaces that the API extends included. */
    static Stream<Method> operations(Class<?> api) {
        return Arrays.stream(api.getMethods()).filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    private void check(Class<?> api, SpecifiedServer specified, Authorization authorization) {
        if (specified.value().isEmpty() || authorization.credentials() != null) {
            throw notSet(api, specified);
        }
        if (!plaintextAllowed && !network.protects(BaseUrl.parse(specified.value()))) {
            throw new IllegalArgumentException("the server URL of the specification of " + api.getSimpleName() + ", "
                    + specified.value()
                    + ", would send the secrets in clear text to another machine; set a baseUrl with"
                    + " https on the builder, or allowPlaintext(true)");
        }
    }

    private IllegalArgumentException notSet(Class<?> api, SpecifiedServer server) {
        return new IllegalArgumentException("baseUrl must be set on the builder for " + api.getSimpleName() + ": "
                + (server.value().isEmpty()
                        ? "its specification has no absolute server URL without variables"
                        : "the server URL of its specification is " + server.value() + ", not " + baseUrl));
    }

    /** Returns the base URL, or the service of the APIs if the caller has set none. */
    String described() {
        String own = service.get();
        return isSet || own == null ? baseUrl.toString() : own;
    }

    /** Returns true for a URL of Lead Assist, whose credentials may be sent to it. */
    static boolean isLeadAssist(SpecifiedServer server) {
        return (server.value() + "/").startsWith(LeadAssistBuilder.PRODUCTION + "/");
    }
}
