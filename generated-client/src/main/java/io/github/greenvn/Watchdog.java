package io.github.greenvn;

/** Abandons attempts at the deadlines of their calls. Thread-safe. */
interface Watchdog extends AutoCloseable {

    /** Watches an attempt, and abandons it after a time in nanoseconds unless the watch is ended before. */
    Watch watch(Attempt attempt, long nanos);

    /** Abandons every watched attempt. */
    @Override
    void close();

    /** Returns the number of its threads. */
    int threads();

    /** The watch of one attempt. */
    interface Watch {

        void end();
    }
}
