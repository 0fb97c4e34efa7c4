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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All that a stub forgets when it is reset: its state, the faults to come and what it received. Thread-safe. */
final class StubState {

    /** A stub that runs for days keeps no more. */
    private static final int MOST_RECEIVED = 1000;

    private final Seed seed;
    private final Function<Request, ResponseDefinition> service;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final Deque<ReceivedRequest> received = new ArrayDeque<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    StubState(Seed seed, InstantSource time) {
        this.seed = seed;
        this.service = new RequestHandler(seed, time)::answer;
    }

    Seed seed() {
        return seed;
    }

    /** {@return the answer, and whether it has to fit the specification} */
    Answer answer(Request request) {
        keep(request);
        Supplier<ResponseDefinition> work = () -> service.apply(request);
        Fault fault = faults.poll();
        return fault == null ? new Answer(work.get(), true) : new Answer(fault.strike(work, ended), fault.specified());
    }

    record Answer(ResponseDefinition definition, boolean specified) {}

    void next(Collection<Fault> coming) {
        faults.addAll(coming);
    }

    List<ReceivedRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Cuts short what is being delayed. */
    void end() {
        ended.complete(null);
    }

    private void keep(Request request) {
        Map<String, List<String>> headers = request.getHeaders().all().stream()
                .collect(Collectors.toMap(HttpHeader::key, HttpHeader::values, (one, other) -> one));
        synchronized (received) {
            if (received.size() == MOST_RECEIVED) {
                received.removeFirst();
            }
            received.add(new ReceivedRequest(
                    request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString()));
        }
    }
}
