package io.github.greenvn.spring;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;

/** Copies the headers of the current call's observation to each of its requests. */
final class TraceContextInterceptor implements RequestInterceptor {

    private final ObservationRegistry registry;

    TraceContextInterceptor(ObservationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void apply(RequestTemplate request) {
        Observation current = registry.getCurrentObservation();
        if (current != null && current.getContext() instanceof LeadAssistCallContext call) {
            call.setServer(URI.create(request.feignTarget().url()));
            call.traceHeaders().forEach((name, value) -> {
                request.removeHeader(name);
                request.headerLiteral(name, value);
            });
        }
    }
}
