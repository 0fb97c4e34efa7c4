package io.github.greenvn;

import feign.Request;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs calls and notifies the caller's listener. */
final class Observer {

    private static final Logger LOG = LoggerFactory.getLogger(LeadAssist.class);

    private final @Nullable CallListener listener;

    Observer(@Nullable CallListener listener) {
        this.listener = listener;
    }

    /** Reports a call that is about to be sent. Throws what the listener throws, to stop the call. */
    void beforeSending(Call call, Request request) {
        if (call.markStarted()) {
            LOG.debug("{} started [call {}]", call.operation().name(), call.correlationId());
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
        if (LOG.isDebugEnabled()) {
            log(call.summary(), failure);
        }
        if (listener != null && call.isStarted()) {
            CallSummary summary = call.summary();
            try {
                listener.afterOutcome(new CallListener.CallCompleted(
                        summary.operation(), summary.correlationId(), summary.elapsed(), summary.attempts(), failure));
            } catch (Throwable e) {
                LOG.warn(
                        "the listener failed with {} after the outcome of [{}]",
                        e.getClass().getName(),
                        summary);
            }
        }
    }

    private static void log(CallSummary summary, @Nullable LeadAssistException failure) {
        if (failure == null) {
            LOG.debug("{} succeeded [{}]", summary.operation(), summary);
        } else {
            LOG.debug("{} failed, {}: {}", summary.operation(), failure.outcome(), failure.getMessage());
        }
    }
}
