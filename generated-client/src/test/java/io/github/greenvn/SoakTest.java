package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 100,000 calls on 32 threads, a tenth of them with faults, in a heap of 64 MiB. */
@Tag("slow")
class SoakTest {

    private static final int CALLS = 100_000;
    private static final int THREADS = 32;

    private final AtomicInteger applied = new AtomicInteger();
    private final AtomicInteger results = new AtomicInteger();
    private final Map<Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final Random random = new Random(20261123);

    /** The faults, each before or after the server has applied the update. */
    private final List<Script> faults = List.of(
            applying(Scripts.close()),
            Scripts.close(),
            applying(Scripts.reset()),
            applying(Scripts.bytes("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{")
                    .then(Scripts.close())),
            applying(Scripts.json(200, "{}")),
            applying(Scripts.json(500, Scripts.error(500, 0, "Oh"))),
            Scripts.json(503, Scripts.error(503, 0, "Oh")),
            Scripts.json(404, Scripts.error(404, 1, "Not found")),
            Scripts.json(429, Scripts.error(429, 17, "Slow down")),
            Scripts.json(200, Scripts.error(409, 18, "In use")));

    private Script applying(Script then) {
        return (request, socket) -> {
            applied.incrementAndGet();
            then.respond(request, socket);
        };
    }

    @Test
    void everyCallEndsInExactlyOneResultOrOutcome() throws Exception {
        Script good = applying(Scripts.ok());
        try (ScriptedServer server = ScriptedServer.countingOnly(
                        (request, socket) -> pick(good).respond(request, socket));
                LeadAssist leadAssist = Calls.client(server).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            run(api, CALLS / 4);
            long heap = usedHeap();
            int threads = ManagementFactory.getThreadMXBean().getThreadCount();
            run(api, CALLS - CALLS / 4);

            long unknown =
                    outcomes.getOrDefault(Outcome.UNKNOWN, new LongAdder()).sum();
            long rejected =
                    outcomes.getOrDefault(Outcome.REJECTED, new LongAdder()).sum();
            assertThat(results.get() + unknown + rejected).isEqualTo(CALLS);
            assertThat(outcomes).doesNotContainKey(Outcome.NOT_SENT);
            assertThat(server.arrived()).isEqualTo(CALLS);
            assertThat((long) applied.get()).isBetween((long) results.get(), results.get() + unknown);
            assertThat(unknown).isBetween(CALLS / 50L, CALLS / 5L);
            assertThat(usedHeap()).isLessThan(heap * 3 / 2);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads * 3 / 2);
            assertThat(leadAssist.ownTransport())
                    .satisfies(own -> assertThat(own.leasedConnections()).isZero());
        }
    }

    private Script pick(Script good) {
        synchronized (random) {
            return random.nextInt(10) == 0 ? faults.get(random.nextInt(faults.size())) : good;
        }
    }

    private void run(GreenVnApi api, int calls) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int share = calls / THREADS + (i < calls % THREADS ? 1 : 0);
                running.add(callers.submit(() -> {
                    for (int n = 0; n < share; n++) {
                        call(api);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            callers.shutdown();
            // The threads are counted afterwards.
            assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void call(GreenVnApi api) {
        try {
            assertThat(api.updateGreenVn("acme1", "123456").getData().getGreenVn())
                    .isEqualTo("+917205827365");
            results.incrementAndGet();
        } catch (LeadAssistException e) {
            outcomes.computeIfAbsent(e.outcome(), outcome -> new LongAdder()).increment();
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
