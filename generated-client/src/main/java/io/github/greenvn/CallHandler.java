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

/** What a generated interface's methods do: begin a call, have Feign make it, and give every failure its one form. */
final class CallHandler implements InvocationHandler {

    private final Target<?> target;
    private final Map<Method, MethodHandler> handlers;
    private final Map<Method, Operation> operations;
    private final Function<Operation, Call> calls;
    private final Retries retries;
    private final Observer observer;
    private final Credentials credentials;

    CallHandler(
            Target<?> target,
            Map<Method, MethodHandler> handlers,
            Map<Method, Operation> operations,
            Function<Operation, Call> calls,
            Retries retries,
            Observer observer,
            Credentials credentials) {
        this.target = target;
        this.handlers = handlers;
        this.operations = operations;
        this.calls = calls;
        this.retries = retries;
        this.observer = observer;
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
        return make(calls.apply(operation), operation, given);
    }

    private @Nullable Object make(Call call, Operation operation, @Nullable Object[] arguments) throws Throwable {
        Object result;
        try {
            result = retries.run(call, () -> operation.invoke(arguments, call));
        } catch (EncodeException e) {
            throw new IllegalArgumentException(call.operation() + ": the body cannot be written: "
                    + credentials.redact(String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            if (!call.isAnnounced()) {
                throw e;
            }
            throw ended(call, e);
        } catch (InterceptorFailure e) {
            // A new attempt: this one never came to be sent, whatever became of one before it.
            throw ended(
                    call,
                    new Failures(call, call.nextAttempt(), credentials)
                            .finalOne("an interceptor failed.", Objects.requireNonNull(e.getCause())));
        } catch (Throwable e) {
            throw ended(call, e);
        }
        observer.afterOutcome(call, null);
        return result;
    }

    /** Tells the observer, and gives what to throw: an error on the calling thread is thrown as it is. */
    private Throwable ended(Call call, Throwable failure) {
        LeadAssistException outcome = failure instanceof LeadAssistException known
                ? known
                : new Failures(call, call.attempt(), credentials).of(failure);
        observer.afterOutcome(call, outcome);
        return failure instanceof Error ? failure : outcome;
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> target.type().getSimpleName() + " at " + target.url();
        };
    }
}
