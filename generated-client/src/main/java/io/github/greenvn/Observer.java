package io.github.greenvn;

import feign.Request;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs calls, and tells the caller's listener of them. */
final class Observer {

    private static final Logger LOG = LoggerFactory.getLogger(LeadAssist.class);

    private final @Nullable CallListener listener;

    Observer(@Nullable CallListener listener) {
        this.listener = listener;
    }

    /** Throws what the listener throws, to stop the call. */
    void beforeSending(Call call, Request request) {
        if (call.announce()) {
            LOG.debug("{} begins [call {}]", call.operation().name(), call.correlationId());
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
            log(call.facts(), failure);
        }
        if (listener != null && call.isAnnounced()) {
            CallFacts facts = call.facts();
            try {
                listener.afterOutcome(new CallListener.CallCompleted(
                        facts.operation(), facts.correlationId(), facts.elapsed(), facts.attempts(), failure));
            } catch (Throwable e) {
                LOG.warn(
                        "the listener failed with {} after the outcome of [{}]",
                        e.getClass().getName(),
                        facts);
            }
        }
    }

    private static void log(CallFacts facts, @Nullable LeadAssistException failure) {
        if (failure == null) {
            LOG.debug("{} succeeded [{}]", facts.operation(), facts);
        } else {
            LOG.debug("{} failed, {}: {}", facts.operation(), failure.outcome(), failure.getMessage());
        }
    }
}
