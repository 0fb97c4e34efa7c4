package io.github.greenvn.spring;

import feign.RequestLine;
import io.github.greenvn.ApiResponse;
import io.github.greenvn.ServiceException;
import io.github.greenvn.UnreadableResponseException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Observes the calls of a generated interface. A failure of an observation's end does not affect the call. */
final class ObservedCallHandler implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ObservedCallHandler.class);

    private static final CallObservationConvention CONVENTION = new CallObservationConvention();

    private static final String WITH_HTTP_INFO = "WithHttpInfo";

    private final Object client;
    private final ObservationRegistry registry;
    private final Map<Method, ObservedMethod> methods = new HashMap<>();

    ObservedCallHandler(Class<?> api, Object client, ObservationRegistry registry) {
        this.client = client;
        this.registry = registry;
        for (Method method : api.getMethods()) {
            RequestLine line = method.getAnnotation(RequestLine.class);
            if (line != null) {
                methods.put(method, ObservedMethod.of(api, method, line));
            }
        }
    }

    /**
     * A method of the interface.
     *
     * @param withStatus the method that returns the same response with its status, or this one if there is none
     */
    private record ObservedMethod(String operation, String httpMethod, String urlTemplate, Method withStatus) {

        static ObservedMethod of(Class<?> api, Method method, RequestLine line) {
            String[] methodAndUrl = line.value().split(" ", 2);
            String url = methodAndUrl[1].replaceAll("\\?.*", "");
            String operation = method.getName().replaceAll(WITH_HTTP_INFO + "$", "");
            return new ObservedMethod(operation, methodAndUrl[0], url, withStatus(api, operation, method));
        }

        private static Method withStatus(Class<?> api, String operation, Method method) {
            try {
                return api.getMethod(operation + WITH_HTTP_INFO, method.getParameterTypes());
            } catch (NoSuchMethodException e) {
                return method;
            }
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        ObservedMethod observed = methods.get(method);
        if (observed != null) {
            return observe(observed, method, arguments);
        }
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> invokeClient(method, arguments);
        };
    }

    private @Nullable Object observe(ObservedMethod observed, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        LeadAssistCallContext context =
                new LeadAssistCallContext(observed.operation(), observed.httpMethod(), observed.urlTemplate());
        Observation observation = Observation.start(null, CONVENTION, () -> context, registry);
        Observation.Scope scope = observation.openScope();
        try {
            Object result = invokeClient(observed.withStatus(), arguments);
            if (result instanceof ApiResponse<?> response) {
                context.setStatus(response.status());
                return method.equals(observed.withStatus()) ? response : response.body();
            }
            return result;
        } catch (Throwable e) {
            setStatus(context, e);
            logFailure(() -> observation.error(e));
            throw e;
        } finally {
            logFailure(scope::close);
            logFailure(observation::stop);
        }
    }

    private static void setStatus(LeadAssistCallContext context, Throwable failure) {
        if (failure instanceof ServiceException e) {
            context.setStatus(e.status());
        } else if (failure instanceof UnreadableResponseException e) {
            context.setStatus(e.status());
        }
    }

    /** Runs a step after the outcome, which must not be lost by a failure of the step. */
    private static void logFailure(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("an observation handler failed after the outcome of a call", e);
        }
    }

    private @Nullable Object invokeClient(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
