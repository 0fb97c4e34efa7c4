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
 * Puts each request to the session, and gives no answer that the specification does not have: it gives an HTTP 500 with
 * place and reason instead, and keeps them. Thread-safe.
 */
final class StubResponseTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "lead-assist";

    private final Function<Request, StubState.Answer> session;
    private final CompletableFuture<SpecifiedResponses> specification =
            CompletableFuture.supplyAsync(SpecifiedResponses::new);
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    StubResponseTransformer(Function<Request, StubState.Answer> session) {
        this.session = session;
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
            StubState.Answer answer = session.apply(request);
            found = violations(request, answer);
            if (found.isEmpty()) {
                return answer.definition();
            }
        } catch (RuntimeException e) {
            found = List.of(request.getMethod().getName() + " " + request.getUrl() + ": the stub failed with " + e);
        }
        violations.addAll(found);
        return Responses.answer(500, "text/plain", complaint(found));
    }

    private List<String> violations(Request request, StubState.Answer answer) {
        return answer.specified()
                ? specification.join().violations(request.getMethod().getName(), request.getUrl(), answer.definition())
                : List.of();
    }

    /** Throws what was found since the last call, if anything was. */
    void complain() {
        List<String> found = new ArrayList<>();
        for (String violation = violations.poll(); violation != null; violation = violations.poll()) {
            found.add(violation);
        }
        if (!found.isEmpty()) {
            throw new IllegalStateException(complaint(found));
        }
    }

    private static String complaint(List<String> found) {
        return "The stub gave an answer that the specification does not have:\n" + String.join("\n", found);
    }
}
