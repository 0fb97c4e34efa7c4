package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Response;
import io.github.greenvn.v1.api.GreenVnApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Interceptors, listeners and transports see the thread-locals of the calling thread, such as a tracing context. */
class CallingThreadTest {

    /** Represents a transaction, a security context or a tracing context. */
    private static final ThreadLocal<String> CONTEXT = new ThreadLocal<>();

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    private final CallListener listener = new CallListener() {
        @Override
        public void beforeSending(CallStarted call) {
            record();
        }

        @Override
        public void afterOutcome(CallCompleted call) {
            record();
        }
    };

    private final Client transport = (request, options) -> {
        record();
        return Response.builder()
                .request(request)
                .status(200)
                .headers(Map.of())
                .body(Scripts.SWAPPED, StandardCharsets.UTF_8)
                .build();
    };

    private void record() {
        seen.add(CONTEXT.get() + " " + MDC.get("user"));
    }

    @BeforeEach
    void setThreadLocals() {
        CONTEXT.set("trace 1");
        MDC.put("user", "a");
    }

    @AfterEach
    void clearThreadLocals() {
        CONTEXT.remove();
        MDC.clear();
    }

    @Test
    void interceptorsListenersAndTheClientsOwnTransportSeeThem() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            call(Calls.client(server));
        }
        assertThat(seen).hasSize(4).containsOnly("trace 1 a");
    }

    @Test
    void anInterruptibleTransportSeesThem() {
        call(client().interruptibleTransport(transport));

        assertThat(seen).hasSize(4).containsOnly("trace 1 a");
    }

    @Test
    void anyOtherTransportSeesTheDiagnosticContextOnly() {
        call(client().transport(transport));

        assertThat(seen).containsExactly("trace 1 a", "trace 1 a", "null a", "trace 1 a");
    }

    @Test
    void aThreadOfTheClientKeepsNoDiagnosticContext() {
        try (LeadAssist leadAssist = client().transport(transport).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            api.updateGreenVn("acme1", "1");
            MDC.clear();
            api.updateGreenVn("acme1", "1");
        }
        assertThat(seen).containsExactly("null a", "null null");
    }

    @Test
    void aThreadOfTheClientHasTheClassLoaderOfItsCallerAndInheritsNothing() throws IOException {
        InheritableThreadLocal<String> user = new InheritableThreadLocal<>();
        List<Object> found = new ArrayList<>();
        Client recording = (request, options) -> {
            found.add(Thread.currentThread().getContextClassLoader());
            found.add(String.valueOf(user.get()));
            return transport.execute(request, options);
        };
        ClassLoader original = Thread.currentThread().getContextClassLoader();
        ClassLoader application = new ClassLoader() {};
        try (LeadAssist leadAssist = client().transport(recording).build()) {
            GreenVnApi api = leadAssist.create(GreenVnApi.class);
            user.set("a");
            api.updateGreenVn("acme1", "1");
            Thread.currentThread().setContextClassLoader(application);
            api.updateGreenVn("acme1", "1");
        } finally {
            Thread.currentThread().setContextClassLoader(original);
        }
        assertThat(found).containsExactly(original, "null", application, "null");
    }

    private static LeadAssistBuilder client() {
        return LeadAssist.builder().credentials(Calls.API_KEY, Calls.API_TOKEN);
    }

    private void call(LeadAssistBuilder builder) {
        try (LeadAssist leadAssist = builder.requestInterceptor(template -> record())
                .listener(listener)
                .build()) {
            Stream.ofNullable(leadAssist.ownTransport()).forEach(own -> own.beforeExchange = this::record);
            leadAssist.create(GreenVnApi.class).updateGreenVn("acme1", "1");
        }
    }
}
