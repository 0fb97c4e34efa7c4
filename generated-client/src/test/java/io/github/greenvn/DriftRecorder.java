package io.github.greenvn;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A listener that records drift. Thread-safe. */
class DriftRecorder implements CallListener {

    private final Queue<ResponseDrift> drifts = new ConcurrentLinkedQueue<>();

    @Override
    public void onDrift(ResponseDrift drift) {
        drifts.add(drift);
    }

    List<ResponseDrift> drifts() {
        return List.copyOf(drifts);
    }

    /** Returns the kind and the pointer of each. */
    List<String> differences() {
        return drifts.stream()
                .map(drift -> drift.kind() + " " + drift.pointer())
                .toList();
    }
}
