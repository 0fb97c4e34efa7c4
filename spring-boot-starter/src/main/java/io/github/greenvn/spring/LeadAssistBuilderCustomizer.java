package io.github.greenvn.spring;

import io.github.greenvn.LeadAssistBuilder;

/**
 * A callback for beans that change the builder of the auto-configured {@link io.github.greenvn.LeadAssist}, after the
 * properties were applied. Several are called in the order of their {@code @Order}.
 */
@FunctionalInterface
public interface LeadAssistBuilderCustomizer {

    /**
     * Changes the builder.
     *
     * @param builder the builder, with the settings of the properties
     */
    void customize(LeadAssistBuilder builder);
}
