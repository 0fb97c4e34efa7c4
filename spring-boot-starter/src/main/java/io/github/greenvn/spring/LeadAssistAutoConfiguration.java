package io.github.greenvn.spring;

import io.github.greenvn.LeadAssist;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the client, unless the application has one of its own. The start fails if a property is missing or
 * invalid.
 */
@AutoConfiguration
@EnableConfigurationProperties(LeadAssistProperties.class)
public final class LeadAssistAutoConfiguration {

    LeadAssistAutoConfiguration() {}

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    LeadAssist leadAssist(
            LeadAssistProperties properties,
            ObjectProvider<LeadAssistBuilderCustomizer> customizers,
            ObjectProvider<LeadAssistConnectionDetails> connection) {
        return LeadAssistFactory.create(properties, customizers.orderedStream(), connection.getIfAvailable());
    }
}
