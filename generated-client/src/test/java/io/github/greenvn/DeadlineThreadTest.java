package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.Watchdog.Watch;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DeadlineThreadTest {

    private static final long SOON = Duration.ofMillis(20).toNanos();
    private static final long LATE = Duration.ofHours(1).toNanos();

    @Test
    void anEarlierDeadlineThanTheKnownOnesIsMet() throws InterruptedException {
        try (DeadlineThread watchdog = new DeadlineThread()) {
            Attempt late = attempt();
            watchdog.watch(late, LATE);
            CountDownLatch ended = new CountDownLatch(1);
            Attempt soon = attempt();
            soon.onAbandon(ended::countDown);
            watchdog.watch(soon, SOON);

            ended.await();

            assertThat(soon.abandonReason()).contains("the deadline of");
            assertThat(late.abandonReason()).isNull();
        }
    }

    @Test
    void anAttemptWhoseWatchEndedIsNotAbandoned() throws InterruptedException {
        try (DeadlineThread watchdog = new DeadlineThread()) {
            Attempt ended = attempt();
            watchdog.watch(ended, SOON).end();
            CountDownLatch passed = new CountDownLatch(1);
            Attempt later = attempt();
            later.onAbandon(passed::countDown);
            watchdog.watch(later, 2 * SOON);

            passed.await();

            assertThat(ended.abandonReason()).isNull();
        }
    }

    @Test
    void theThreadEndsWithoutAttemptsAndStartsAgain() throws InterruptedException {
        try (DeadlineThread watchdog = new DeadlineThread()) {
            assertThat(watchdog.threads()).isZero();
            for (int i = 0; i < 2; i++) {
                Attempt attempt = attempt();
                CountDownLatch ended = new CountDownLatch(1);
                attempt.onAbandon(ended::countDown);
                Watch watch = watchdog.watch(attempt, SOON);
                assertThat(watchdog.threads()).isEqualTo(1);
                ended.await();
                watch.end();
                while (watchdog.threads() > 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    void closingAbandonsWatchedAndLaterAttempts() {
        DeadlineThread watchdog = new DeadlineThread();
        Attempt before = attempt();
        watchdog.watch(before, LATE);
        watchdog.close();
        Attempt after = attempt();
        watchdog.watch(after, LATE);

        assertThat(before.abandonReason()).isEqualTo(RequestSender.CLOSED);
        assertThat(after.abandonReason()).isEqualTo(RequestSender.CLOSED);
        assertThat(watchdog.threads()).isZero();
    }

    @Test
    void nothingIsSentOverAConnectionThatClosingSetsFree() {
        DeadlineThread watchdog = new DeadlineThread();
        Attempt one = attempt();
        Attempt another = attempt();
        one.onAbandon(another::commit);
        another.onAbandon(one::commit);
        watchdog.watch(one, LATE);
        watchdog.watch(another, LATE);

        watchdog.close();

        assertThat(one.isSent() || another.isSent()).isFalse();
    }

    @Test
    void anErrorWhileAnAttemptIsCancelledDoesNotEndTheThread() throws InterruptedException {
        try (DeadlineThread watchdog = new DeadlineThread()) {
            Attempt broken = attempt();
            broken.onAbandon(() -> {
                throw new NoClassDefFoundError("broken");
            });
            watchdog.watch(broken, SOON);
            CountDownLatch ended = new CountDownLatch(1);
            Attempt later = attempt();
            later.onAbandon(ended::countDown);
            watchdog.watch(later, 2 * SOON);

            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theThreadInheritsNoThreadLocals() throws InterruptedException {
        InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
        user.set("a");
        AtomicReference<String> seen = new AtomicReference<>("nothing");
        try (DeadlineThread watchdog = new DeadlineThread()) {
            CountDownLatch ended = new CountDownLatch(1);
            Attempt attempt = attempt();
            attempt.onAbandon(() -> {
                seen.set(user.get());
                ended.countDown();
            });
            watchdog.watch(attempt, SOON);

            ended.await();
        }
        assertThat(seen).hasNullValue();
    }

    private static Attempt attempt() {
        return new Call(null, null, Redaction.NONE, Duration.ofMinutes(1), System::nanoTime).attempt();
    }
}
