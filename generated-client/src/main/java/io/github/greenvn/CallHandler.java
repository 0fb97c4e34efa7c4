package io.github.greenvn;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Implements a generated interface by sending requests. */
final class CallHandler implements InvocationHandler {

    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final Class<?> api;
    private final Map<Method, Operation> operations;
    private final CallRunner runner;

    CallHandler(Class<?> api, Map<Method, Operation> operations, CallRunner runner) {
        this.api = api;
        this.operations = operations;
        this.runner = runner;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Operation operation = operations.get(method);
        if (operation != null) {
            return runner.run(operation, arguments == null ? NO_ARGUMENTS : arguments);
        }
        return method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : invokeObjectMethod(proxy, method, arguments);
    }

    private Object invokeObjectMethod(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default ->
                api.getSimpleName() + " at "
                        + operations.values().stream()
                                .map(operation -> operation.server().toString())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "));
        };
    }
}
