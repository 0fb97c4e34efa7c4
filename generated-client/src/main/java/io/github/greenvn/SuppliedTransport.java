package io.github.greenvn;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A transport over a Feign client that the caller supplied.
 *
 * <p>An interruptible Feign client is called on the calling thread. Any other is called on a thread of this transport, with
 * the caller's SLF4J MDC and context class loader, so that the calling thread can return at the deadline.
 */
final class SuppliedTransport implements Transport {

    private final Client client;
    private final boolean interruptible;
    private final int maxBytes;
    private final Request.Options options;
    private final WorkerThreads threads = new WorkerThreads("greenvn-call");

    SuppliedTransport(Client client, boolean interruptible, Timeouts timeouts, Limits limits) {
        this.client = client;
        this.interruptible = interruptible;
        this.maxBytes = limits.responseBytes();
        this.options = new Request.Options(timeouts.connect(), timeouts.response(), false);
    }

    @Override
    public BufferedResponse exchange(Request request, Attempt attempt) throws Exception {
        return interruptible ? onThisThread(request, attempt) : onAnotherThread(request, attempt);
    }

    private BufferedResponse onThisThread(Request request, Attempt attempt) throws IOException {
        Thread caller = Thread.currentThread();
        AtomicReference<@Nullable Boolean> interruptedBefore = new AtomicReference<>();
        Runnable interrupt = () -> {
            interruptedBefore.compareAndSet(null, caller.isInterrupted());
            caller.interrupt();
        };
        attempt.onAbandon(interrupt);
        try {
            Response response = execute(request, attempt);
            try {
                attempt.onAbandon(() -> {
                    interrupt.run();
                    // On Java 17 only this ends a read over java.net.http. On this thread it could hold up deadlines.
                    threads.execute(() -> closeQuietly(response));
                });
                return read(response);
            } finally {
                closeQuietly(response);
            }
        } finally {
            if (!attempt.detach() && !Boolean.TRUE.equals(interruptedBefore.get())) {
                // The deadline interrupted the thread, not the caller.
                Thread.interrupted();
            }
        }
    }

    private BufferedResponse onAnotherThread(Request request, Attempt attempt) throws Exception {
        Map<String, String> diagnosticContext = MDC.getCopyOfContextMap();
        ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
        Future<BufferedResponse> exchange = threads.submit(() -> {
            Thread.currentThread().setContextClassLoader(classLoader);
            if (diagnosticContext != null) {
                MDC.setContextMap(diagnosticContext);
            }
            try {
                return readAndClose(execute(request, attempt));
            } finally {
                MDC.clear();
                Thread.currentThread().setContextClassLoader(null);
            }
        });
        attempt.onAbandon(() -> exchange.cancel(true));
        return exchange.get();
    }

    private Response execute(Request request, Attempt attempt) throws IOException {
        if (!attempt.commit()) {
            throw new IOException("the attempt was abandoned before the first byte was sent");
        }
        return client.execute(request, options);
    }

    private BufferedResponse readAndClose(Response response) {
        try {
            return read(response);
        } finally {
            closeQuietly(response);
        }
    }

    private BufferedResponse read(Response response) {
        ResponseHeaders headers = new ResponseHeaders();
        response.headers().forEach(headers::add);
        Response.Body body = response.body();
        try {
            return body == null
                    ? BodyReader.read(response.status(), headers.toMap(), null, 0, maxBytes)
                    : BodyReader.read(response.status(), headers.toMap(), body.asInputStream(), length(body), maxBytes);
        } catch (IOException | RuntimeException e) {
            return new BufferedResponse(
                    response.status(), headers.toMap(), new byte[0], "its body could not be opened");
        }
    }

    private static long length(Response.Body body) {
        Integer length = body.length();
        return length == null ? -1 : length;
    }

    /** Closes a response. If that fails, the bytes that were read are still used. */
    private static void closeQuietly(Response response) {
        try {
            response.close();
        } catch (Throwable e) {
            Log.debug(
                    "the transport failed to close a response with {}",
                    e.getClass().getName());
        }
    }

    @Override
    public int threads() {
        return threads.count();
    }

    /** Ends the threads. The Feign client belongs to the caller and stays open. */
    @Override
    public void close() {
        threads.close();
    }
}
