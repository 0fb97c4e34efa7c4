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

/** A generated method, with the code that creates its requests and decodes its responses. */
final class Operation {

    /** The safe methods (RFC 9110, 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final String name;
    private final String qualifiedName;
    private final boolean safe;
    private final BaseUrl server;
    private final OperationAuthorization authorization;
    private final RequestFactory requests;
    private final ResponseDecoder decoder;
    private final @Nullable Integer bodyIndex;
    private final @Nullable RequestBodyWriter bodyWriter;
    private @Nullable Operation withoutBody;

    private Operation(MethodMetadata metadata, ApiContext api) {
        this.name = metadata.method().getName().replaceAll("WithHttpInfo$", "");
        this.qualifiedName = metadata.targetType().getName() + "." + name;
        this.safe = SAFE.contains(metadata.template().method());
        this.server = api.servers().of(metadata.method());
        this.authorization = OperationAuthorization.of(metadata.method(), api.authorization());
        this.requests = new RequestFactory(metadata, api);
        this.decoder = new ResponseDecoder(metadata.returnType(), api);
        this.bodyIndex = metadata.bodyIndex();
        this.bodyWriter = bodyIndex == null ? null : new RequestBodyWriter(name, metadata.bodyType(), api);
    }

    /** Creates the operations of an interface. One with an optional body refers to its overload without a body. */
    static Map<Method, Operation> of(List<MethodMetadata> methods, ApiContext api) {
        Map<Method, Operation> operations = new HashMap<>();
        methods.forEach(each -> operations.put(each.method(), new Operation(each, api)));
        operations.forEach((method, operation) -> {
            if (operation.bodyWriter != null) {
                Class<?>[] types = method.getParameterTypes();
                Class<?>[] withoutLast = Arrays.copyOf(types, types.length - 1);
                operations.forEach((other, overload) -> {
                    if (other.getName().equals(method.getName())
                            && Arrays.equals(other.getParameterTypes(), withoutLast)) {
                        operation.withoutBody = overload;
                    }
                });
            }
        });
        return operations;
    }

    String name() {
        return name;
    }

    /** Returns the name with that of the interface. */
    String qualifiedName() {
        return qualifiedName;
    }

    /** Returns true if the operation only reads. */
    boolean isSafe() {
        return safe;
    }

    /** Returns the server to which its requests are sent. */
    BaseUrl server() {
        return server;
    }

    OperationAuthorization authorization() {
        return authorization;
    }

    /**
     * Creates the request of a call.
     *
     * @throws IllegalArgumentException if an argument is missing or cannot be sent
     */
    Request createRequest(@Nullable Object[] arguments) {
        Object bodyArgument = bodyIndex == null ? null : arguments[bodyIndex];
        if (bodyArgument != null) {
            return requests.create(arguments, Objects.requireNonNull(bodyWriter).write(bodyArgument));
        }
        if (bodyWriter == null) {
            return requests.create(arguments, null);
        }
        if (withoutBody == null) {
            throw new IllegalArgumentException(name + " requires a body; got null");
        }
        return withoutBody.createRequest(arguments);
    }

    /** Returns the result of a call, or throws the exception for the error that the response reports. */
    @Nullable
    Object decode(BufferedResponse response, Call call) {
        return decoder.decode(response, call);
    }
}
