package io.github.greenvn.spring;

import io.github.greenvn.LeadAssistException;
import io.github.greenvn.Outcome;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Names the observation of a call and its keys, those of HTTP as OpenTelemetry does (source: its semantic conventions for
 * HTTP clients). No value depends on an argument of the call.
 *
 * <p>The name differs from that of Spring's own HTTP clients: a meter registry such as Prometheus's has one set of keys for
 * each name.
 */
final class CallObservationConvention implements ObservationConvention<LeadAssistCallContext> {

    @Override
    public String getName() {
        return "leadassist.client.requests";
    }

    @Override
    public String getContextualName(LeadAssistCallContext context) {
        return context.httpMethod() + " " + context.urlTemplate();
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof LeadAssistCallContext;
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(LeadAssistCallContext context) {
        URI server = context.server();
        return KeyValues.of(
                key("operation", context.operation()),
                key("outcome", outcome(context)),
                key("error.type", errorType(context)),
                key("http.request.method", context.httpMethod()),
                key("http.response.status_code", context.status()),
                key("server.address", server == null ? null : server.getHost()),
                key("server.port", server == null ? null : port(server)),
                key("url.template", context.urlTemplate()));
    }

    private static KeyValue key(String name, @Nullable Object value) {
        return KeyValue.of(name, value == null ? KeyValue.NONE_VALUE : value.toString());
    }

    private static int port(URI server) {
        if (server.getPort() >= 0) {
            return server.getPort();
        }
        return "http".equals(server.getScheme()) ? 80 : 443;
    }

    /** Returns SUCCESS, or the outcome of the failure. An invalid argument is refused before a request is sent. */
    private static String outcome(LeadAssistCallContext context) {
        Throwable failure = context.getError();
        if (failure == null) {
            return "SUCCESS";
        }
        if (failure instanceof LeadAssistException e) {
            return e.outcome().name();
        }
        return (failure instanceof IllegalArgumentException ? Outcome.NOT_SENT : Outcome.UNKNOWN).name();
    }

    private static @Nullable String errorType(LeadAssistCallContext context) {
        Throwable failure = context.getError();
        if (failure == null) {
            return null;
        }
        Integer status = context.status();
        return status != null && status >= 400
                ? status.toString()
                : failure.getClass().getName();
    }
}
