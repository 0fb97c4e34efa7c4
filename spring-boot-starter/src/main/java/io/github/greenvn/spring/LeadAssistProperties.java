package io.github.greenvn.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of the client. One that is null keeps the default of {@link io.github.greenvn.LeadAssistBuilder}, which
 * also validates the others.
 *
 * @param apiKey the API key
 * @param apiToken the API token
 * @param baseUrl the base URL of the service
 * @param connectTimeout the time limit for opening a connection
 * @param responseTimeout the time limit for the next byte of the response
 * @param deadline the time limit for a whole call, retries included
 * @param maxConnections the maximum number of open connections
 * @param allowPlaintext true to allow plain http to another machine
 * @param retry the settings of the retries
 * @param correlationIdHeader the header in which each call's correlation identifier is sent
 */
@ConfigurationProperties("leadassist")
public record LeadAssistProperties(
        @Nullable String apiKey,
        @Nullable String apiToken,
        @Nullable String baseUrl,
        @Nullable Duration connectTimeout,
        @Nullable Duration responseTimeout,
        @Nullable Duration deadline,
        @Nullable Integer maxConnections,
        @DefaultValue("false") boolean allowPlaintext,
        @DefaultValue Retry retry,
        @Nullable String correlationIdHeader) {

    /** {@return the base URL, without the credentials} */
    @Override
    public String toString() {
        return "LeadAssistProperties{baseUrl=" + baseUrl + "}";
    }

    /**
     * The settings of the retries, which repeat only calls that certainly had no effect.
     *
     * @param attempts the maximum number of attempts, the first one included; 1 switches retries off
     * @param initialDelay the delay after the first attempt
     * @param maxDelay the maximum delay
     */
    public record Retry(
            @DefaultValue("1") int attempts,
            @DefaultValue("500ms") Duration initialDelay,
            @DefaultValue("10s") Duration maxDelay) {}
}
