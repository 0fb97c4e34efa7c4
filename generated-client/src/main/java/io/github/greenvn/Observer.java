package io.github.greenvn;

import feign.Request;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs calls, and tells the caller's listener of them. */
final class Observer {

    private static final Logger LOG = LoggerFactory.getLogger(LeadAssist.class);

    private final CallListener listener;

    Observer(CallListener listener) {
        this.listener = listener;
    }

    /** Throws what the listener throws, to stop the call. */
    void beforeSending(Call call, Request request) {
        if (call.announce()) {
            CallFacts facts = call.facts();
            URI uri = URI.create(request.url());
            String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
            LOG.debug("{} begins [call {}]", facts.operation(), facts.correlationId());
            listener.beforeSending(new CallListener.Started(
                    facts.operation(),
                    facts.correlationId(),
                    request.httpMethod().name(),
                    path));
        }
    }

    void afterOutcome(Call call, @Nullable LeadAssistException failure) {
        CallFacts facts = call.facts();
        if (failure == null) {
            LOG.debug("{} succeeded [{}]", facts.operation(), facts);
        } else {
            LOG.debug("{} failed, {}: {}", facts.operation(), failure.outcome(), failure.getMessage());
        }
        if (call.isAnnounced()) {
            try {
                listener.afterOutcome(new CallListener.Ended(
                        facts.operation(), facts.correlationId(), facts.elapsed(), facts.attempts(), failure));
            } catch (Throwable e) {
                LOG.warn(
                        "the listener failed with {} after the outcome of [{}]",
                        e.getClass().getName(),
                        facts);
            }
        }
    }
}
