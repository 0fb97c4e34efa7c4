package io.github.greenvn.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.LeadAssistException;
import io.github.greenvn.spring.stub.AutoConfigureLeadAssistStub;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.v1.api.GreenVnApi;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ObservationTest {

    private static final String NAME = "leadassist.client.requests";

    private final TestObservationRegistry observations = TestObservationRegistry.create();

    @Configuration(proxyBeanMethods = false)
    @AutoConfigureLeadAssistStub
    static class Stub {}

    @Test
    void aSuccessfulCallIsObserved() {
        run((api, stub) -> {
            String number = api.updateGreenVn(stub.tenantId(), stub.greenVnId())
                    .getData()
                    .getGreenVn();

            assertThat(number).startsWith("+91");
            assertThat(keys("PUT /v1/tenants/{tenantId}/greenvn/{greenvnId}/vn"))
                    .containsEntry("operation", "updateGreenVn")
                    .containsEntry("outcome", "SUCCESS")
                    .containsEntry("error.type", "none")
                    .containsEntry("http.request.method", "PUT")
                    .containsEntry("http.response.status_code", "200")
                    .containsEntry("server.address", "127.0.0.1")
                    .containsEntry("server.port", stub.baseUrl().replaceAll(".*:", ""))
                    .containsEntry("url.template", "/v1/tenants/{tenantId}/greenvn/{greenvnId}/vn")
                    .hasSize(8);
        });
    }

    @Test
    void aCallForTheWholeResponseIsTheSameOperation() {
        run((api, stub) -> {
            assertThat(api.getGreenVnWithHttpInfo(stub.tenantId(), stub.greenVnId())
                            .status())
                    .isEqualTo(200);

            assertThat(keys("GET /v1/tenants/{tenantId}/greenvn/{greenvnId}"))
                    .containsEntry("operation", "getGreenVn")
                    .containsEntry("http.response.status_code", "200");
        });
    }

    @Test
    void aRejectedCallIsObservedWithItsStatus() {
        run((api, stub) -> {
            assertThatThrownBy(() -> api.getGreenVn(stub.tenantId(), "0")).isInstanceOf(LeadAssistException.class);

            assertThat(keys("GET /v1/tenants/{tenantId}/greenvn/{greenvnId}"))
                    .containsEntry("outcome", "REJECTED")
                    .containsEntry("error.type", "404")
                    .containsEntry("http.response.status_code", "404");
        });
    }

    @Test
    void aLostResponseIsObservedAsUnknown() {
        run((api, stub) -> {
            stub.next(Fault.reset().afterProcessing());
            assertThatThrownBy(() -> api.updateGreenVn(stub.tenantId(), stub.greenVnId()))
                    .isInstanceOf(LeadAssistException.class);

            assertThat(keys("PUT /v1/tenants/{tenantId}/greenvn/{greenvnId}/vn"))
                    .containsEntry("outcome", "UNKNOWN")
                    .containsEntry("error.type", "io.github.greenvn.OutcomeUnknownException")
                    .containsEntry("http.response.status_code", "none");
        });
    }

    @Test
    void anInvalidArgumentIsObservedAsNotSent() {
        run((api, stub) -> {
            assertThatThrownBy(() -> api.getGreenVn("a/b\n", "1")).isInstanceOf(IllegalArgumentException.class);

            assertThat(keys("GET /v1/tenants/{tenantId}/greenvn/{greenvnId}")).containsEntry("outcome", "NOT_SENT");
        });
    }

    @Test
    void aHandlerThatFailsAfterwardsDoesNotLoseTheResponse() {
        observations.observationConfig().observationHandler(new ObservationHandler<LeadAssistCallContext>() {
            @Override
            public void onStop(LeadAssistCallContext context) {
                throw new IllegalStateException("failed");
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof LeadAssistCallContext;
            }
        });
        run((api, stub) ->
                assertThat(api.updateGreenVn(stub.tenantId(), stub.greenVnId())).isNotNull());
    }

    @Test
    void theTraceContextIsSentAlongWithEachAttempt() {
        try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
            Tracer tracer = provider.get("test");
            OtelCurrentTraceContext current = new OtelCurrentTraceContext();
            observations
                    .observationConfig()
                    .observationHandler(new PropagatingSenderTracingObservationHandler<>(
                            new OtelTracer(tracer, current, event -> {}),
                            new OtelPropagator(
                                    ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer)));
            run((api, stub) -> {
                stub.next(Fault.error(429, 17));
                api.updateGreenVn(stub.tenantId(), stub.greenVnId());
                api.updateGreenVn(stub.tenantId(), stub.greenVnId());

                var sent = stub.received().stream()
                        .map(request -> request.headers().get("traceparent"))
                        .toList();
                assertThat(sent).hasSize(3).allSatisfy(values -> assertThat(values)
                        .singleElement()
                        .asString()
                        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
                assertThat(sent.get(0)).isEqualTo(sent.get(1)).isNotEqualTo(sent.get(2));
            });
        }
    }

    @Test
    void theRegistryOfSpringBootIsUsed() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ObservationAutoConfiguration.class,
                        LeadAssistApiAutoConfiguration.class,
                        LeadAssistAutoConfiguration.class,
                        LeadAssistObservationAutoConfiguration.class))
                .withPropertyValues("leadassist.api-key=key", "leadassist.api-token=token")
                .run(context ->
                        assertThat(context.getBean(LeadAssistApiFactory.class)).isInstanceOf(ObservedApiFactory.class));
    }

    @Test
    void micrometerIsOptional() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("io.micrometer"))
                .withConfiguration(AutoConfigurations.of(
                        LeadAssistApiAutoConfiguration.class,
                        LeadAssistAutoConfiguration.class,
                        LeadAssistObservationAutoConfiguration.class))
                .withPropertyValues("leadassist.api-key=key", "leadassist.api-token=token")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(GreenVnApi.class));
    }

    @Test
    void anObservedApiIsAnOrdinaryObject() {
        run((api, stub) -> {
            assertThat(api).isEqualTo(api).hasSameHashCodeAs(api).isNotEqualTo(stub);
            assertThat(api.toString()).isEqualTo("GreenVnApi at " + stub.baseUrl());
        });
    }

    private Map<String, String> keys(String contextualName) {
        AtomicReference<Observation.ContextView> context = new AtomicReference<>();
        TestObservationRegistryAssert.assertThat(observations)
                .doesNotHaveAnyRemainingCurrentObservation()
                .hasSingleObservationThat()
                .hasNameEqualTo(NAME)
                .hasContextualNameEqualTo(contextualName)
                .hasBeenStarted()
                .hasBeenStopped()
                .satisfies(view -> context.set(view));
        return context.get().getLowCardinalityKeyValues().stream()
                .collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    private void run(BiConsumer<GreenVnApi, LeadAssistStub> test) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        LeadAssistApiAutoConfiguration.class,
                        LeadAssistAutoConfiguration.class,
                        LeadAssistObservationAutoConfiguration.class))
                .withUserConfiguration(Stub.class)
                .withBean(TestObservationRegistry.class, () -> observations)
                .withPropertyValues("leadassist.retry.attempts=2", "leadassist.retry.initial-delay=1ms")
                .run(context -> test.accept(context.getBean(GreenVnApi.class), context.getBean(LeadAssistStub.class)));
    }
}
