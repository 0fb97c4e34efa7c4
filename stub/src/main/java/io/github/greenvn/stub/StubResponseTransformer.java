package io.github.greenvn.stub;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Returns the stub's response to each request. A response that violates the specification is replaced by an HTTP 500 with
 * the violations, which are also kept for {@link #assertNoViolations()}. Thread-safe.
 */
final class StubResponseTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "lead-assist";

    private final Function<Request, StubState.Response> stub;
    private final CompletableFuture<SpecifiedResponses> specification =
            CompletableFuture.supplyAsync(SpecifiedResponses::new);
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    StubResponseTransformer(Function<Request, StubState.Response> stub) {
        this.stub = stub;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        List<String> found;
        try {
            StubState.Response response = stub.apply(request);
            found = violations(request, response);
            if (found.isEmpty()) {
                return response.definition();
            }
        } catch (RuntimeException e) {
            found = List.of(request.getMethod().getName() + " " + request.getUrl() + ": the stub failed with " + e);
        }
        violations.addAll(found);
        return Responses.of(500, "text/plain", message(found));
    }

    private List<String> violations(Request request, StubState.Response response) {
        return response.specified()
                ? specification
                        .join()
                        .violations(request.getMethod().getName(), request.getUrl(), response.definition())
                : List.of();
    }

    /**
     * Forgets the violations found so far.
     *
     * @throws IllegalStateException if there were any
     */
    void assertNoViolations() {
        List<String> found = new ArrayList<>();
        for (String violation = violations.poll(); violation != null; violation = violations.poll()) {
            found.add(violation);
        }
        if (!found.isEmpty()) {
            throw new IllegalStateException(message(found));
        }
    }

    private static String message(List<String> violations) {
        return "The stub's response violates the specification:\n" + String.join("\n", violations);
    }
}
