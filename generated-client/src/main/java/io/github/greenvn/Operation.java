package io.github.greenvn;

import feign.MethodMetadata;
import feign.Request;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One generated method: how its request is made, and how its response is decoded. */
final class Operation {

    /** The methods that RFC 9110, 9.2.1, calls safe. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String name;
    private final boolean safe;
    private final RequestFactory requests;
    private final ResponseDecoder decoder;
    private final @Nullable Integer bodyIndex;
    private final @Nullable RequestBody body;
    private @Nullable Operation withoutBody;

    private Operation(MethodMetadata metadata, ApiContext api) {
        this.name = metadata.method().getName().replaceAll("WithHttpInfo$", "");
        this.safe = SAFE.contains(metadata.template().method());
        this.requests = new RequestFactory(metadata, api.baseUrl());
        this.decoder = new ResponseDecoder(metadata.returnType(), api);
        this.bodyIndex = metadata.bodyIndex();
        this.body = bodyIndex == null ? null : new RequestBody(name, metadata.bodyType(), api);
    }

    /** Makes the operations of an interface; one whose body is optional knows its twin without. */
    static Map<Method, Operation> of(List<MethodMetadata> methods, ApiContext api) {
        Map<Method, Operation> operations = new HashMap<>();
        methods.forEach(each -> operations.put(each.method(), new Operation(each, api)));
        operations.forEach((method, operation) -> {
            if (operation.body != null) {
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

    /** Returns true if sending it twice does no harm. */
    boolean isSafe() {
        return safe;
    }

    /**
     * Makes the request of a call.
     *
     * @throws IllegalArgumentException if an argument is missing or cannot be sent
     */
    Request encode(@Nullable Object[] arguments) {
        Object value = bodyIndex == null ? null : arguments[bodyIndex];
        if (value != null) {
            return requests.create(arguments, Objects.requireNonNull(body).write(value));
        }
        if (body == null) {
            return requests.create(arguments, null);
        }
        if (withoutBody == null) {
            throw new IllegalArgumentException(name + " needs a body; got null");
        }
        return withoutBody.encode(arguments);
    }

    /** Returns a call's result, or throws what the service said of an error. */
    @Nullable
    Object decode(BufferedResponse response, Call call) {
        return decoder.decode(response, call);
    }
}
