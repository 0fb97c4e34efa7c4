package io.github.greenvn.spring;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * The service that the auto-configured client calls, in place of the one of the properties. A bean of this type is applied
 * after every {@link LeadAssistBuilderCustomizer}, so that a test that starts a stub calls nothing else.
 */
public interface LeadAssistConnectionDetails extends ConnectionDetails {

    /**
     * Returns the base URL of the service.
     *
     * @return the URL
     */
    String baseUrl();

    /**
     * Returns the API key.
     *
     * @return the key
     */
    String apiKey();

    /**
     * Returns the API token.
     *
     * @return the token
     */
    String apiToken();
}
