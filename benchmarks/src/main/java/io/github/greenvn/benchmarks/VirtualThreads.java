package io.github.greenvn.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program that calls from 10,000 virtual threads at once, over a pool of 64 connections, with a small heap. It is compiled
 * for a JDK without virtual threads and runs on one that has them.
 */
final class VirtualThreads {

    static final List<Client> CLIENTS = List.of(Client.BY_HAND, Client.GREENVN);

    static final String HEAP_LIMIT = "-Xmx256m";

    private static final int THREADS = 10_000;

    /** The number of calls of each thread. */
    private static final int CALLS = 3;

    private VirtualThreads() {}

    /**
     * The figures of a run.
     *
     * @param platformThreads the peak number of platform threads
     */
    record Result(double callsPerSecond, int platformThreads) {

        static Result parse(String line) {
            String[] parts = line.split(" ");
            return new Result(Double.parseDouble(parts[0]), Integer.parseInt(parts[1]));
        }

        String format() {
            return callsPerSecond + " " + platformThreads;
        }
    }

    public static void main(String[] args) throws Exception {
        try (UpdateClient updateClient = start(Client.valueOf(args[0]), args[1])) {
            callConcurrently(updateClient);
            long start = System.nanoTime();
            callConcurrently(updateClient);
            double seconds = (System.nanoTime() - start) / 1e9;
            int threads = ManagementFactory.getThreadMXBean().getPeakThreadCount();
            System.out.println(new Result(THREADS * CALLS / seconds, threads).format());
        }
        System.exit(0);
    }

    /** Creates a client whose calls wait long enough for a connection of the pool. */
    private static UpdateClient start(Client client, String url) throws IOException {
        return client == Client.GREENVN
                ? new GreenVn(GreenVn.builder(url).maxConnections(64).connectTimeout(Duration.ofMinutes(1)))
                : client.start(url);
    }

    private static void callConcurrently(UpdateClient updateClient) throws Exception {
        ExecutorService threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            callers.add(threads.submit(() -> {
                for (int call = 0; call < CALLS; call++) {
                    updateClient.update(Request.WITH_BODY);
                }
                return null;
            }));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
        threads.shutdown();
    }
}
