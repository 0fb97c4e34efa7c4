package io.github.greenvn;

import feign.InvocationHandlerFactory.MethodHandler;
import feign.MethodMetadata;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One generated method: how its arguments are sent, which one is the body, and whether it may be left out. */
final class Operation {

    /** The methods that RFC 9110, 9.2.1, calls safe. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String name;
    private final boolean changesNothing;
    private final MethodHandler handler;
    private final Arguments arguments;
    private final RequiredProperties required;
    private final int parameters;
    private final @Nullable Integer bodyIndex;
    private @Nullable Operation withoutBody;

    private Operation(MethodMetadata metadata, MethodHandler handler, RequiredProperties required) {
        this.name = metadata.method().getName().replaceAll("WithHttpInfo$", "");
        this.changesNothing = SAFE.contains(metadata.template().method());
        this.handler = handler;
        this.parameters = metadata.method().getParameterCount();
        this.bodyIndex = metadata.bodyIndex();
        this.arguments = new Arguments(metadata);
        this.required = required;
    }

    /** The operations of an interface; one whose body is optional knows its twin without. */
    static Map<Method, Operation> of(
            List<MethodMetadata> metadata, Map<Method, MethodHandler> handlers, RequiredProperties required) {
        Map<Method, Operation> operations = new LinkedHashMap<>();
        metadata.forEach(each -> operations.put(
                each.method(), new Operation(each, Objects.requireNonNull(handlers.get(each.method())), required)));
        operations.forEach((method, operation) -> {
            if (operation.bodyIndex != null) {
                Class<?>[] types = method.getParameterTypes();
                Class<?>[] withoutLast = Arrays.copyOf(types, types.length - 1);
                operations.forEach((other, twin) -> {
                    if (other.getName().equals(method.getName())
                            && Arrays.equals(other.getParameterTypes(), withoutLast)) {
                        operation.withoutBody = twin;
                    }
                });
            }
        });
        return operations;
    }

    String name() {
        return name;
    }

    /** Whether sending it twice does no harm. */
    boolean changesNothing() {
        return changesNothing;
    }

    /**
     * Has Feign do it. The call goes along as a further argument, which Feign passes to the transport as its options.
     */
    Object invoke(@Nullable Object[] called, Call call) throws Throwable {
        if (bodyIndex != null && called[bodyIndex] == null) {
            if (withoutBody == null) {
                throw new IllegalArgumentException(name + " needs a body; got null");
            }
            return withoutBody.invoke(Arrays.copyOf(called, called.length - 1), call);
        }
        @Nullable Object[] given = Arrays.copyOf(called, parameters + 1);
        arguments.write(given);
        String missing = bodyIndex == null ? null : required.firstMissing(given[bodyIndex]);
        if (missing != null) {
            throw new IllegalArgumentException(name + " needs " + missing + " in its body; got none");
        }
        given[parameters] = call;
        return handler.invoke(given);
    }
}
