package io.github.greenvn.sample.bulk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The request to stop after the update in progress, which SIGINT and SIGTERM make. Thread-safe. */
final class Interruption {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Has the JVM, when a signal tells it to end, wait for {@link #finish}. A second signal changes nothing. */
    void handleSignals() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            request();
            try {
                if (finished.getCount() > 0) {
                    System.err.println("Interrupted. The update in progress is finished first.");
                }
                finished.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
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

    /** Lets the JVM end. */
    void finish() {
        finished.countDown();
    }
}
