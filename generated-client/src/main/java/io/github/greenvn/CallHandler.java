package io.github.greenvn;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.Target;
import feign.codec.EncodeException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a generated interface's methods do: begin a call, have Feign make it, and give every failure its one form. */
final class CallHandler implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LeadAssist.class);

    private final Target<?> target;
    private final Map<Method, MethodHandler> handlers;
    private final Map<Method, Operation> operations;
    private final Function<String, Call> calls;
    private final Credentials credentials;

    CallHandler(
            Target<?> target,
            Map<Method, MethodHandler> handlers,
            Map<Method, Operation> operations,
            Function<String, Call> calls,
            Credentials credentials) {
        this.target = target;
        this.handlers = handlers;
        this.operations = operations;
        this.calls = calls;
        this.credentials = credentials;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        Operation operation = operations.get(method);
        if (operation == null) {
            return Objects.requireNonNull(handlers.get(method)).invoke(given);
        }
        Call call = calls.apply(operation.name());
        LOG.debug("{} begins [call {}]", operation.name(), call.facts().correlationId());
        try {
            Object result = operation.invoke(given, call);
            LOG.debug("{} succeeded [{}]", operation.name(), call.facts());
            return result;
        } catch (Throwable failure) {
            Throwable told = told(failure, call);
            LOG.debug("{} failed: {}", operation.name(), told.getMessage());
            throw told;
        }
    }

    /** The exceptions that the API names pass; anything else says whether the request had gone out. */
    private Throwable told(Throwable failure, Call call) {
        if (failure instanceof LeadAssistException || failure instanceof Error) {
            return failure;
        }
        if (failure instanceof EncodeException) {
            return new IllegalArgumentException(call.operation() + ": the body cannot be written: "
                    + credentials.redact(String.valueOf(failure.getMessage())));
        }
        if (failure instanceof IllegalArgumentException && call.facts().attempts() == 0) {
            return failure;
        }
        return new Failures(call, call.attempt(), credentials).of(failure);
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> target.type().getSimpleName() + " at " + target.url();
        };
    }
}
