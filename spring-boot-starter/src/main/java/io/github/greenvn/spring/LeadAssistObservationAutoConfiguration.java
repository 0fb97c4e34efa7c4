package io.github.greenvn.spring;

import io.github.greenvn.LeadAssist;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of an observation of each call, if there is an {@link ObservationRegistry}: a timer, and a span where
 * there is a tracer, whose context is then sent along. A {@link LeadAssist} bean of the application's own sends no trace
 * context.
 */
@AutoConfiguration(
        after = LeadAssistAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnSingleCandidate(ObservationRegistry.class)
public final class LeadAssistObservationAutoConfiguration {

    LeadAssistObservationAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnSingleCandidate(LeadAssist.class)
    LeadAssistApiFactory observedLeadAssistApiFactory(LeadAssist leadAssist, ObservationRegistry registry) {
        return new ObservedApiFactory(leadAssist, registry);
    }

    @Bean
    LeadAssistBuilderCustomizer traceContextLeadAssistBuilderCustomizer(ObservationRegistry registry) {
        return builder -> builder.requestInterceptor(new TraceContextInterceptor(registry));
    }
}
