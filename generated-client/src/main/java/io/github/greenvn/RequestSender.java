package io.github.greenvn;

import feign.Request;
import java.util.concurrent.ExecutionException;

/**
 * Sends requests, within the deadline and to the server of their operation only, and throws the exception that says
 * whether a request was sent.
 */
final class RequestSender implements AutoCloseable {

    static final String CLOSED = "this LeadAssist is closed.";

    private static final String INTERRUPTED = "the calling thread was interrupted.";

    private final Transport transport;
    private final Watchdog watchdog;
    private final ClientHeaders clientHeaders;
    private final Interceptors interceptors;
    private final Observer observer;
    private volatile boolean closed;

    RequestSender(
            Transport transport,
            Watchdog watchdog,
            ClientHeaders clientHeaders,
            Interceptors interceptors,
            Observer observer) {
        this.transport = transport;
        this.watchdog = watchdog;
        this.clientHeaders = clientHeaders;
        this.interceptors = interceptors;
        this.observer = observer;
    }

    /** Makes one attempt of a call. */
    BufferedResponse send(Call call, Request request) {
        Attempt attempt = call.nextAttempt();
        Request prepared = prepare(attempt, request);
        if (call.remainingNanos() <= 0) {
            attempt.expire();
        }
        throwIfAbandoned(attempt);
        Watchdog.Watch watch = watchdog.watch(attempt, call.remainingNanos());
        try {
            BufferedResponse response = transport.exchange(prepared, attempt);
            if (response.problem() != null) {
                throwIfAbandoned(attempt);
            }
            call.setStatus(response.status());
            return response;
        } catch (Throwable e) {
            throw failure(attempt, e);
        } finally {
            watch.end();
        }
    }

    private Request prepare(Attempt attempt, Request request) {
        BaseUrl server = attempt.call().operation().server();
        Request prepared;
        try {
            prepared = interceptors.apply(request, server);
        } catch (Exception e) {
            throw CallFailures.permanent(attempt, "an interceptor failed.", e);
        }
        if (prepared != request && !server.contains(prepared.url())) {
            throw CallFailures.permanent(
                    attempt, "an interceptor changed the URL to one outside " + server + ".", null);
        }
        try {
            observer.beforeSending(attempt.call(), prepared);
        } catch (Exception e) {
            throw CallFailures.permanent(attempt, "the listener prevented the call.", e);
        }
        throwIfAbandoned(attempt);
        try {
            return clientHeaders.addTo(prepared, attempt.call());
        } catch (OperationAuthorization.NoSecretException e) {
            throw CallFailures.permanent(attempt, String.valueOf(e.getMessage()), e.getCause());
        }
    }

    /** Throws if the attempt was ended by the deadline, an interrupt or {@link #close()}. */
    private void throwIfAbandoned(Attempt attempt) {
        if (closed) {
            attempt.abandon(CLOSED);
        }
        if (Thread.currentThread().isInterrupted()) {
            attempt.abandon(INTERRUPTED);
        }
        String reason = attempt.abandonReason();
        if (reason != null) {
            throw CallFailures.permanent(attempt, reason, null);
        }
    }

    private LeadAssistException failure(Attempt attempt, Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        throwIfAbandoned(attempt);
        if (thrown instanceof ProxyRefusedException refused) {
            attempt.call().setStatus(refused.status());
            return CallFailures.permanent(
                    attempt, "the proxy itself responded with status " + refused.status() + ".", null);
        }
        Throwable cause = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
        return CallFailures.of(attempt, cause == null ? thrown : cause);
    }

    int threads() {
        return watchdog.threads() + transport.threads();
    }

    /** Ends the calls in progress, and lets later ones fail. */
    @Override
    public void close() {
        closed = true;
        watchdog.close();
        transport.close();
    }
}
