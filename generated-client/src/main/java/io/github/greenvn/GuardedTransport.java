package io.github.greenvn;

import feign.Client;
import feign.Request;
import feign.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds a transport: one request for each call of it, the deadline, the caller's interrupt, the limit of the body, and
 * the exception that says what became of the request.
 *
 * <p>The exchange runs on a thread of ours and the caller waits for it, so that nothing a transport can wait in (a name
 * look-up, a connect, a read) outlives the deadline or hides an interrupt.
 */
final class GuardedTransport implements Client, AutoCloseable {

    private static final AtomicLong THREADS = new AtomicLong();

    private final Client transport;
    private final Credentials credentials;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "greenvn-call-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    GuardedTransport(Client transport, Credentials credentials) {
        this.transport = transport;
        this.credentials = credentials;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Call call = (Call) options;
        Attempt attempt = call.nextAttempt();
        Failures failures = new Failures(call, attempt, credentials);
        Future<Answer> exchange;
        try {
            Request signed = signed(request);
            exchange = threads.submit(() -> exchange(signed, call, attempt));
        } catch (RejectedExecutionException e) {
            throw failures.because("this LeadAssist is closed.", null);
        }
        Answer answer = await(exchange, call, attempt, failures);
        call.countSent();
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(Map.of())
                .body(answer)
                .build();
    }

    private Answer exchange(Request request, Call call, Attempt attempt) throws Exception {
        boolean commitsItself = transport instanceof ApacheTransport;
        if (!commitsItself && !attempt.commit()) {
            throw new AbandonedException();
        }
        try (Response response = transport.execute(request, call)) {
            return BodyReader.read(call, response);
        }
    }

    private static Answer await(Future<Answer> exchange, Call call, Attempt attempt, Failures failures) {
        try {
            return exchange.get(Math.max(0, call.remainingNanos()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failures.of(Objects.requireNonNull(e.getCause()));
        } catch (TimeoutException e) {
            abandon(exchange, attempt);
            throw failures.because("the deadline of " + readable(call.deadline()) + " passed.", null);
        } catch (InterruptedException e) {
            abandon(exchange, attempt);
            Thread.currentThread().interrupt();
            throw failures.because("the calling thread was interrupted.", null);
        }
    }

    private static void abandon(Future<Answer> exchange, Attempt attempt) {
        attempt.abandon();
        exchange.cancel(true);
    }

    private static String readable(Duration duration) {
        return duration.toMillis() + " ms";
    }

    /** Only here, below everything of Feign that logs or keeps a request, does it carry the credentials. */
    private Request signed(Request request) {
        Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Authorization"));
        headers.put("Authorization", List.of(credentials.header()));
        if (headers.keySet().stream().noneMatch("User-Agent"::equalsIgnoreCase)) {
            headers.put("User-Agent", new ArrayList<>(List.of(UserAgent.VALUE)));
        }
        return Request.create(
                request.httpMethod(),
                request.url(),
                headers,
                request.body(),
                request.charset(),
                request.requestTemplate());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The caller gave up before the first byte left. */
    static final class AbandonedException extends java.io.IOException {
        private static final long serialVersionUID = 1L;

        AbandonedException() {
            super("abandoned before the first byte was sent");
        }
    }
}
