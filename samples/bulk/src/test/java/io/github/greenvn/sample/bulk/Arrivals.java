package io.github.greenvn.sample.bulk;

import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The clock of a stub, which reads it whenever a request has arrived and before it processes the request. */
final class Arrivals implements InstantSource {

    private int requests;
    private Runnable action = () -> {};

    /** Has the stub do something when a number of requests have arrived, before it processes the last of them. */
    synchronized void after(int newRequests, Runnable newAction) {
        requests = newRequests;
        action = newAction;
    }

    /** Has the stub hold the response to a request until it is released. */
    Held hold(LeadAssistStub stub, int request) {
        Held held = new Held(new CompletableFuture<>(), new CompletableFuture<>());
        for (int i = 1; i < request; i++) {
            stub.next(Program.PROCESSED);
        }
        stub.next(Fault.delayUntil(held.released).afterProcessing());
        after(request, () -> held.arrived.complete("arrived"));
        return held;
    }

    /** A request whose response is held. */
    record Held(CompletableFuture<String> arrived, CompletableFuture<String> released) {

        /** Waits until it has arrived, and fails if it does not. */
        void await() {
            arrived.orTimeout(1, TimeUnit.MINUTES).join();
        }

        void release() {
            released.complete("released");
        }
    }

    @Override
    public Instant instant() {
        next().run();
        return Instant.now();
    }

    private synchronized Runnable next() {
        requests--;
        return requests == 0 ? action : () -> {};
    }
}
