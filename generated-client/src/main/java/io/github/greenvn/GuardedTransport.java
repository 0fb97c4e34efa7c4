package io.github.greenvn;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds a transport: one request for each call of it, the deadline, the caller's interrupt, the limit of the body, and
 * the exception that says what became of the request.
 *
 * <p>The exchange runs on a thread of ours and the caller waits for it, so that nothing a transport can wait in (a name
 * look-up, a connect, a read) outlives the deadline or hides an interrupt.
 */
final class GuardedTransport implements Client, AutoCloseable {

    /** Waits for an exchange, no longer than the time that is left to it. */
    interface Patience {
        Answer await(Future<Answer> exchange, long nanos)
                throws ExecutionException, InterruptedException, TimeoutException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LeadAssist.class);

    private static final AtomicLong THREADS = new AtomicLong();

    private final BaseUrl baseUrl;
    private final Client transport;
    private final boolean commitsItself;
    private final Signer signer;
    private final Credentials credentials;
    private final Observer observer;
    private final Patience patience;
    private final ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "greenvn-call-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    GuardedTransport(
            BaseUrl baseUrl,
            Client transport,
            Signer signer,
            Credentials credentials,
            Observer observer,
            Patience patience) {
        this.baseUrl = baseUrl;
        this.transport = transport;
        this.commitsItself = transport instanceof ApacheTransport;
        this.signer = signer;
        this.credentials = credentials;
        this.observer = observer;
        this.patience = patience;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Call call = (Call) options;
        Attempt attempt = call.nextAttempt();
        Failures failures = new Failures(call, attempt, credentials);
        if (!baseUrl.holds(request.url())) {
            throw failures.finalOne("an interceptor sent it elsewhere than to " + baseUrl + ".", null);
        }
        announce(call, request, failures);
        Answer answer = await(begin(request, call, attempt, failures), call, attempt, failures);
        call.answered(answer.status());
        if (!attempt.isSent()) {
            throw failures.finalOne("the proxy answered with status " + answer.status() + " for itself.", null);
        }
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(Map.of())
                .body(answer)
                .build();
    }

    private void announce(Call call, Request request, Failures failures) {
        try {
            observer.beforeSending(call, request);
        } catch (RuntimeException e) {
            throw failures.finalOne("the listener stopped it.", e);
        }
    }

    private Future<Answer> begin(Request request, Call call, Attempt attempt, Failures failures) {
        Request signed = signer.sign(request, call);
        if (Thread.currentThread().isInterrupted()) {
            throw failures.finalOne("the calling thread was interrupted.", null);
        }
        if (call.remainingNanos() <= 0) {
            throw failures.finalOne(deadlinePassed(call), null);
        }
        try {
            return threads.submit(() -> exchange(signed, call, attempt));
        } catch (RejectedExecutionException e) {
            throw failures.finalOne("this LeadAssist is closed.", null);
        }
    }

    private Answer exchange(Request request, Call call, Attempt attempt) throws IOException {
        if (!commitsItself && !attempt.commit()) {
            throw new AbandonedException();
        }
        Response response = transport.execute(request, call);
        try {
            return BodyReader.read(call, response);
        } finally {
            closeQuietly(response);
        }
    }

    /** What was read is not lost to a transport that cannot close. */
    private static void closeQuietly(Response response) {
        try {
            response.close();
        } catch (RuntimeException e) {
            LOG.debug(
                    "the transport failed with {} to close an answer",
                    e.getClass().getName());
        }
    }

    private Answer await(Future<Answer> exchange, Call call, Attempt attempt, Failures failures) {
        try {
            return patience.await(exchange, Math.max(0, call.remainingNanos()));
        } catch (ExecutionException e) {
            throw failures.of(Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            abandon(exchange, attempt);
            throw failures.finalOne(deadlinePassed(call), null);
        } catch (InterruptedException e) {
            abandon(exchange, attempt);
            Thread.currentThread().interrupt();
            throw failures.finalOne("the calling thread was interrupted.", null);
        }
    }

    private static String deadlinePassed(Call call) {
        return "the deadline of " + call.deadline().toMillis() + " ms passed.";
    }

    private static void abandon(Future<Answer> exchange, Attempt attempt) {
        attempt.abandon();
        exchange.cancel(true);
    }

    int threads() {
        return threads.getPoolSize();
    }

    /** Interrupts what is under way and waits shortly for its threads to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The caller gave up before the first byte left. */
    static final class AbandonedException extends IOException {
        private static final long serialVersionUID = 1L;

        AbandonedException() {
            super("abandoned before the first byte was sent");
        }
    }
}
