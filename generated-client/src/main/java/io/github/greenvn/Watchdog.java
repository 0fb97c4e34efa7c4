package io.github.greenvn;

/** Abandons attempts at the deadlines of their calls. Thread-safe. */
interface Watchdog extends AutoCloseable {

    /** Watches an attempt until the watch ends, and lets it expire after a time in nanoseconds. */
    Watch watch(Attempt attempt, long nanos);

    /** Abandons every attempt that is being watched. */
    @Override
    void close();

    /** Returns the number of threads that it has. */
    int threads();

    /** One attempt that is being watched. */
    interface Watch {

        void end();
    }
}
