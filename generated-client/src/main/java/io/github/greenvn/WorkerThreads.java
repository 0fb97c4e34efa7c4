package io.github.greenvn;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A pool of daemon threads for tasks that may block. A thread ends after a minute without work. It inherits no
 * thread-locals and no class loader of the thread that happened to need it first.
 */
final class WorkerThreads implements AutoCloseable {

    private final ThreadPoolExecutor threads;

    WorkerThreads(String name) {
        threads = (ThreadPoolExecutor) Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(null, task, name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        });
    }

    <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    void execute(Runnable task) {
        threads.execute(task);
    }

    int count() {
        return threads.getPoolSize();
    }

    /** Interrupts the threads and waits up to a second for them to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
