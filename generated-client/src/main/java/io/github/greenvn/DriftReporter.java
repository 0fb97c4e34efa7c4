package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.internal.json.Schema;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reports each difference between the responses of a client and their specifications once. Thread-safe. */
final class DriftReporter {

    /** The maximum number of differences that are reported. */
    static final int LIMIT = 100;

    private final @Nullable CallListener listener;
    private final Set<Difference> found = ConcurrentHashMap.newKeySet();
    /** The qualified names of the operations that are no longer compared. */
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    private final AtomicInteger count = new AtomicInteger();

    DriftReporter(@Nullable CallListener listener) {
        this.listener = listener;
    }

    /** Compares a response with its schema. If that fails, it is logged, and the operation is no longer compared. */
    void compare(JsonNode response, Schema schema, Call call) {
        Operation operation = call.operation();
        if (count.get() > LIMIT || failed.contains(operation.qualifiedName())) {
            return;
        }
        try {
            schema.compare(response, call);
        } catch (RuntimeException e) {
            if (failed.add(operation.qualifiedName())) {
                Log.warn(
                        "responses of {} are no longer compared with the specification, since that failed with {} [call {}]",
                        operation.name(),
                        e.getClass().getName(),
                        call.correlationId());
            }
        }
    }

    /** Reports a difference, unless it is known or the limit is reached. */
    void report(Call call, ResponseDrift.Kind kind, String pointer) {
        Operation operation = call.operation();
        if (count.get() > LIMIT || !found.add(new Difference(operation.qualifiedName(), kind, pointer))) {
            return;
        }
        int ordinal = count.incrementAndGet();
        if (ordinal <= LIMIT) {
            notify(new ResponseDrift(
                    operation.name(),
                    call.correlationId(),
                    kind,
                    call.redaction().redact(pointer)));
        } else if (ordinal == LIMIT + 1) {
            Log.warn("responses differ from the specification in more than {} ways; no more are reported", LIMIT);
        }
    }

    private void notify(ResponseDrift drift) {
        if (listener == null) {
            log(drift);
            return;
        }
        try {
            listener.onDrift(drift);
        } catch (Throwable e) {
            Log.warn(
                    "the listener failed with {} on drift in {} [call {}]",
                    e.getClass().getName(),
                    drift.operation(),
                    drift.correlationId());
        }
    }

    static void log(ResponseDrift drift) {
        Log.warn(
                "a response of {} differs from the specification: {} at {} [call {}]",
                drift.operation(),
                drift.kind(),
                drift.pointer().isEmpty() ? "the whole body" : drift.pointer(),
                drift.correlationId());
    }

    /** A difference, wherever it was found first. */
    private record Difference(String operation, ResponseDrift.Kind kind, String pointer) {}
}
