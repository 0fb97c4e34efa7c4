package io.github.greenvn.stub;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The state of a stub that a reset replaces: allocations, pending faults and received requests. Thread-safe. */
final class StubState {

    private static final int MAX_RECEIVED = 1000;

    private final Seed seed;
    private final RequestHandler handler;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Deque<ReceivedRequest> received = new ArrayDeque<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    StubState(Seed seed, InstantSource time) {
        this.seed = seed;
        this.handler = new RequestHandler(seed, time);
    }

    /**
     * A response to a request.
     *
     * @param specified true if the response has to conform to the specification
     */
    record Response(ResponseDefinition definition, boolean specified) {}

    Seed seed() {
        return seed;
    }

    Response respond(Request request) {
        record(request);
        Supplier<ResponseDefinition> process = () -> handler.handle(request);
        Fault fault = faults.poll();
        return fault == null
                ? new Response(process.get(), true)
                : new Response(fault.apply(process, closed), fault.specified());
    }

    void next(Collection<Fault> added) {
        faults.addAll(added);
    }

    List<ReceivedRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Ends all delays. */
    void close() {
        closed.complete(null);
    }

    private void record(Request request) {
        Map<String, List<String>> headers = request.getHeaders().all().stream()
                .collect(Collectors.toMap(HttpHeader::key, HttpHeader::values, (one, other) -> one));
        synchronized (received) {
            if (received.size() == MAX_RECEIVED) {
                received.removeFirst();
            }
            received.add(new ReceivedRequest(
                    request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString()));
        }
    }
}
