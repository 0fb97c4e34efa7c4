package io.github.greenvn;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Abandons attempts at their deadlines, with one thread for each client, which runs only while there are attempts.
 *
 * <p>The thread sleeps until the earliest deadline that it knew when it went to sleep. An ordinary call has a later
 * deadline and so wakes no thread: it only adds itself to a set and removes itself. A {@code ScheduledThreadPoolExecutor}
 * signals its thread for every entry that is first in its queue, which costs a sixth of a call when calls are made one at
 * a time.
 */
final class DeadlineThread implements Watchdog {

    /** A time longer than any deadline, and short enough to be added to {@link System#nanoTime()}. */
    private static final long FOREVER = Duration.ofDays(365).toNanos();

    /** The interval for checking whether the abandoned calls have ended. */
    private static final long RECHECK_INTERVAL = Duration.ofMillis(100).toNanos();

    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
    private volatile long wakesAt = System.nanoTime() + FOREVER;
    private volatile @Nullable Thread thread;
    private volatile boolean closed;

    @Override
    public Watch watch(Attempt attempt, long nanos) {
        Entry entry = new Entry(attempt, System.nanoTime() + nanos);
        entries.add(entry);
        if (entry.deadline - wakesAt < 0) {
            wake();
        }
        if (closed) {
            attempt.abandon(RequestSender.CLOSED);
        }
        return entry;
    }

    private synchronized void wake() {
        Thread current = thread;
        if (current == null && !closed) {
            current = new Thread(null, this::run, "greenvn-deadlines", 0, false);
            current.setDaemon(true);
            current.setContextClassLoader(null);
            current.start();
            thread = current;
        }
        LockSupport.unpark(current);
    }

    private void run() {
        while (!isIdle()) {
            long now = System.nanoTime();
            long next = FOREVER;
            for (Entry entry : entries) {
                long left = entry.deadline - now;
                if (left <= 0) {
                    expire(entry);
                }
                next = Math.min(next, left > 0 ? left : RECHECK_INTERVAL);
            }
            wakesAt = now + next;
            LockSupport.parkNanos(this, next - (System.nanoTime() - now));
        }
    }

    /**
     * Returns true, and clears the thread in the same step, if there is nothing to watch. An attempt that is added later
     * wakes the thread, since the next pass over the entries may miss it.
     */
    private synchronized boolean isIdle() {
        wakesAt = System.nanoTime() + FOREVER;
        boolean idle = closed || entries.isEmpty();
        if (idle) {
            thread = null;
        }
        return idle;
    }

    private static void expire(Entry entry) {
        try {
            entry.attempt.expire();
        } catch (Throwable e) {
            Log.warn("a call could not be cancelled at its deadline", e);
        }
    }

    @Override
    public int threads() {
        return thread == null ? 0 : 1;
    }

    @Override
    public void close() {
        closed = true;
        // All are abandoned before one is cancelled: another may wait for its connection, and must not be sent over it.
        List<Attempt> abandoned = entries.stream()
                .map(entry -> entry.attempt)
                .filter(attempt -> attempt.forbid(RequestSender.CLOSED))
                .toList();
        abandoned.forEach(Attempt::cancel);
        Thread current = thread;
        if (current != null) {
            LockSupport.unpark(current);
            try {
                current.join(TimeUnit.SECONDS.toMillis(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Entry implements Watch {

        private final Attempt attempt;
        private final long deadline;

        Entry(Attempt attempt, long deadline) {
            this.attempt = attempt;
            this.deadline = deadline;
        }

        @Override
        public void end() {
            entries.remove(this);
        }
    }
}
