package io.github.greenvn.sample.spring;

import io.github.greenvn.LeadAssistBuilder;
import io.github.greenvn.spring.LeadAssistBuilderCustomizer;
import java.io.UncheckedIOException;
import java.net.ConnectException;

/** An outage of the network: while it lasts, the client cannot send a request. */
class Outage implements LeadAssistBuilderCustomizer {

    private volatile boolean on;

    void start() {
        on = true;
    }

    void end() {
        on = false;
    }

    @Override
    public void customize(LeadAssistBuilder builder) {
        builder.requestInterceptor(request -> {
            if (on) {
                throw new UncheckedIOException(new ConnectException("the network is down"));
            }
        });
    }
}
