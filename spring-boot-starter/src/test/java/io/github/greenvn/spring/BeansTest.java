package io.github.greenvn.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.RequestNotSentException;
import io.github.greenvn.ServiceException;
import io.github.greenvn.spring.stub.AutoConfigureLeadAssistStub;
import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import io.github.greenvn.stub.ReceivedRequest;
import io.github.greenvn.v1.api.GreenVnApi;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class BeansTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    LeadAssistApiAutoConfiguration.class,
                    LeadAssistAutoConfiguration.class,
                    LeadAssistObservationAutoConfiguration.class))
            .withUserConfiguration(Stub.class);

    @Configuration(proxyBeanMethods = false)
    @AutoConfigureLeadAssistStub
    static class Stub {}

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        @Bean
        @Order(2)
        LeadAssistBuilderCustomizer second() {
            return builder -> builder.requestInterceptor(request -> request.header("X-Order", "second"));
        }

        @Bean
        @Order(1)
        LeadAssistBuilderCustomizer first() {
            return builder -> builder.requestInterceptor(request -> request.header("X-Order", "first"))
                    .baseUrl("https://not-the-stub.invalid");
        }
    }

    @Test
    void theClientCallsTheStubWithoutAnyProperty() {
        runner.run(context -> {
            LeadAssistStub stub = context.getBean(LeadAssistStub.class);
            String number = context.getBean(GreenVnApi.class)
                    .updateGreenVn(stub.tenantId(), stub.greenVnId())
                    .getData()
                    .getGreenVn();

            assertThat(number).isEqualTo("+910000000002");
            assertThat(stub.received()).extracting(ReceivedRequest::method).containsExactly("PUT");
        });
    }

    @Test
    void theStubReplacesEvenInvalidProperties() {
        runner.withPropertyValues("leadassist.api-key=without a token", "leadassist.base-url=ftp://leadassist.example")
                .run(context -> assertThat(context.getBean(LeadAssist.class).toString())
                        .contains(context.getBean(LeadAssistStub.class).baseUrl()));
    }

    @Test
    void customizersAreAppliedInTheirOrderAndCannotRedirectFromTheStub() {
        runner.withUserConfiguration(Customizers.class).run(context -> {
            LeadAssistStub stub = context.getBean(LeadAssistStub.class);
            context.getBean(GreenVnApi.class).getGreenVn(stub.tenantId(), stub.greenVnId());

            assertThat(stub.received().get(0).headers().get("X-Order")).containsExactly("first", "second");
        });
    }

    @Test
    void aCustomizerCanSetTheCredentials() {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(LeadAssistAutoConfiguration.class, LeadAssistApiAutoConfiguration.class))
                .withBean(LeadAssistBuilderCustomizer.class, () -> builder -> builder.credentials("key", "token"))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void beansOfTheApplicationReplaceOurs() {
        LeadAssist own = LeadAssist.builder().credentials("key", "token").build();
        GreenVnApi ownApi = own.create(GreenVnApi.class);
        runner.withBean("own", LeadAssist.class, () -> own)
                .withBean("ownApi", GreenVnApi.class, () -> ownApi)
                .run(context -> {
                    assertThat(context).getBean(LeadAssist.class).isSameAs(own);
                    assertThat(context).getBean(GreenVnApi.class).isSameAs(ownApi);
                });
    }

    @Test
    void twoClientsOfTheApplicationHaveNoApiUnlessOneIsPrimary() {
        LeadAssist first = LeadAssist.builder().credentials("first", "token").build();
        LeadAssist second = LeadAssist.builder().credentials("second", "token").build();
        ApplicationContextRunner two = runner.withBean("first", LeadAssist.class, () -> first)
                .withBean(ObservationRegistry.class, ObservationRegistry::create);

        two.withBean("second", LeadAssist.class, () -> second).run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(LeadAssistApiFactory.class)
                .doesNotHaveBean(GreenVnApi.class));
        two.withBean("second", LeadAssist.class, () -> second, definition -> definition.setPrimary(true))
                .run(context -> assertThat(context).hasSingleBean(GreenVnApi.class));
    }

    @Test
    void theClientIsClosedWithTheContext() {
        AtomicReference<GreenVnApi> api = new AtomicReference<>();
        runner.run(context -> api.set(context.getBean(GreenVnApi.class)));

        assertThatThrownBy(() -> api.get().getGreenVn("stub-tenant", "123456"))
                .isInstanceOf(RequestNotSentException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void retriesAreOffByDefault() {
        runner.run(context -> {
            LeadAssistStub stub = context.getBean(LeadAssistStub.class);
            stub.next(Fault.error(429, 17));

            assertThatThrownBy(() -> context.getBean(GreenVnApi.class).updateGreenVn(stub.tenantId(), stub.greenVnId()))
                    .isInstanceOf(ServiceException.class);
            assertThat(stub.received()).hasSize(1);
        });
    }

    @Test
    void retriesAsThePropertiesSay() {
        runner.withPropertyValues(
                        "leadassist.retry.attempts=3",
                        "leadassist.retry.initial-delay=1ms",
                        "leadassist.retry.max-delay=2ms",
                        "leadassist.correlation-id-header=X-Correlation-Id")
                .run(context -> {
                    LeadAssistStub stub = context.getBean(LeadAssistStub.class);
                    stub.next(Fault.error(429, 17), Fault.error(429, 17));
                    context.getBean(GreenVnApi.class).updateGreenVn(stub.tenantId(), stub.greenVnId());

                    assertThat(stub.received()).hasSize(3);
                    assertThat(stub.received())
                            .<List<String>>extracting(
                                    request -> request.headers().get("X-Correlation-Id"))
                            .doesNotContainNull();
                });
    }
}
