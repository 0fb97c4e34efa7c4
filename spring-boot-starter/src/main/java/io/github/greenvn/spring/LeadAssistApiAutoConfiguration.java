package io.github.greenvn.spring;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.v1.api.GreenVnApi;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the operations, on the only {@link LeadAssist} bean or the primary one. A bean of the application's
 * own replaces each of its beans.
 */
@AutoConfiguration(after = {LeadAssistAutoConfiguration.class, LeadAssistObservationAutoConfiguration.class})
@ConditionalOnSingleCandidate(LeadAssist.class)
public final class LeadAssistApiAutoConfiguration {

    LeadAssistApiAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    LeadAssistApiFactory leadAssistApiFactory(LeadAssist leadAssist) {
        return leadAssist::create;
    }

    @Bean
    @ConditionalOnMissingBean
    GreenVnApi greenVnApi(LeadAssistApiFactory factory) {
        return factory.create(GreenVnApi.class);
    }
}
