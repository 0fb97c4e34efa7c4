package io.github.greenvn;

import feign.Request;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Logs calls and notifies the caller's listener. */
final class Observer {

    private final @Nullable CallListener listener;

    Observer(@Nullable CallListener listener) {
        this.listener = listener;
    }

    /** Reports a call that is about to be sent. Throws what the listener throws, to stop the call. */
    void beforeSending(Call call, Request request) {
        if (call.markStarted()) {
            if (Log.isDebugEnabled()) {
                Log.debug("{} started [call {}]", call.operation().name(), call.correlationId());
            }
            if (listener != null) {
                listener.beforeSending(new CallListener.CallStarted(
                        call.operation().name(),
                        call.correlationId(),
                        request.httpMethod().name(),
                        pathAndQuery(request)));
            }
        }
    }

    private static String pathAndQuery(Request request) {
        URI uri = URI.create(request.url());
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    void afterOutcome(Call call, @Nullable LeadAssistException failure) {
        if (Log.isDebugEnabled()) {
            log(call.summary(), failure);
        }
        if (listener != null && call.isStarted()) {
            CallSummary summary = call.summary();
            try {
                listener.afterOutcome(new CallListener.CallCompleted(
                        summary.operation(), summary.correlationId(), summary.elapsed(), summary.attempts(), failure));
            } catch (Throwable e) {
                Log.warn(
                        "the listener failed with {} after the outcome of [{}]",
                        e.getClass().getName(),
                        summary);
            }
        }
    }

    private static void log(CallSummary summary, @Nullable LeadAssistException failure) {
        if (failure == null) {
            Log.debug("{} succeeded [{}]", summary.operation(), summary);
        } else {
            Log.debug("{} failed, {}: {}", summary.operation(), failure.outcome(), failure.getMessage());
        }
    }
}
