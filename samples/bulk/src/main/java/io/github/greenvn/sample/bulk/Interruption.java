package io.github.greenvn.sample.bulk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The request to stop after the update in progress, which SIGINT and SIGTERM make. Thread-safe. */
final class Interruption {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final Semaphore idle = new Semaphore(1);

    /** Has the JVM, when a signal ends it, wait until nothing is in progress. A second signal changes nothing. */
    void handleSignals() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            request();
            if (!idle.tryAcquire()) {
                System.err.println("Interrupted. The update in progress is finished first.");
                idle.acquireUninterruptibly();
            }
        }));
    }

    /** Begins what a signal does not end. If the JVM is ending, this never returns. */
    void begin() {
        idle.acquireUninterruptibly();
    }

    void end() {
        idle.release();
    }

    void request() {
        requested.countDown();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits for a time, or until the request. */
    void await(long millis) {
        try {
            requested.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request();
        }
    }
}
