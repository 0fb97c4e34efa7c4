package io.github.greenvn.spring;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.LeadAssistBuilder;
import io.github.greenvn.RetryPolicy;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates a client from properties, and reports an invalid one by its name. */
final class LeadAssistFactory {

    private static final String API_KEY = "leadassist.api-key";
    private static final String API_TOKEN = "leadassist.api-token";
    private static final String BASE_URL = "leadassist.base-url";

    private final LeadAssistProperties properties;
    private final LeadAssistBuilder builder = LeadAssist.builder();

    private LeadAssistFactory(LeadAssistProperties properties) {
        this.properties = properties;
    }

    /**
     * Creates a client.
     *
     * @throws InvalidPropertyException if a property is missing or invalid
     */
    static LeadAssist create(
            LeadAssistProperties properties,
            Stream<LeadAssistBuilderCustomizer> customizers,
            @Nullable LeadAssistConnectionDetails connection) {
        LeadAssistFactory factory = new LeadAssistFactory(properties);
        if (connection == null) {
            factory.setCredentials(textOrNull(properties.apiKey()), textOrNull(properties.apiToken()));
            set(BASE_URL, textOrNull(properties.baseUrl()), factory.builder::baseUrl);
        }
        factory.setOthers();
        customizers.forEach(customizer -> customizer.customize(factory.builder));
        if (connection != null) {
            factory.builder.baseUrl(connection.baseUrl()).credentials(connection.apiKey(), connection.apiToken());
        }
        return factory.build();
    }

    private void setCredentials(@Nullable String key, @Nullable String token) {
        if (key == null && token == null) {
            return; // A customizer may set them.
        }
        if (key == null) {
            throw new InvalidPropertyException(API_KEY, "must be set, since " + API_TOKEN + " is", null);
        }
        if (token == null) {
            throw new InvalidPropertyException(API_TOKEN, "must be set, since " + API_KEY + " is", null);
        }
        set(API_KEY, key, valid -> builder.credentials(valid, "a valid token"));
        set(API_TOKEN, token, valid -> builder.credentials(key, valid));
    }

    private void setOthers() {
        set("leadassist.connect-timeout", properties.connectTimeout(), builder::connectTimeout);
        set("leadassist.response-timeout", properties.responseTimeout(), builder::responseTimeout);
        set("leadassist.deadline", properties.deadline(), builder::deadline);
        set("leadassist.max-connections", properties.maxConnections(), builder::maxConnections);
        set(
                "leadassist.correlation-id-header",
                textOrNull(properties.correlationIdHeader()),
                builder::correlationIdHeader);
        builder.allowPlaintext(properties.allowPlaintext());
        setRetry(properties.retry());
    }

    private void setRetry(LeadAssistProperties.Retry retry) {
        set("leadassist.retry.attempts", retry.attempts(), RetryPolicy::attempts);
        set(
                "leadassist.retry.initial-delay",
                retry.initialDelay(),
                delay -> new RetryPolicy(1, delay, Duration.ofDays(1)));
        set(
                "leadassist.retry.max-delay",
                retry.maxDelay(),
                delay -> builder.retryPolicy(new RetryPolicy(retry.attempts(), retry.initialDelay(), delay)));
    }

    private LeadAssist build() {
        try {
            return builder.build();
        } catch (IllegalStateException e) {
            String message = String.valueOf(e.getMessage());
            if (message.startsWith("credentials(")) {
                throw new InvalidPropertyException(API_KEY, "must be set, and so must " + API_TOKEN, e);
            }
            if (isPlaintext(properties.baseUrl()) && message.startsWith("baseUrl ")) {
                throw new InvalidPropertyException(
                        BASE_URL,
                        "would send the credentials in clear text to another machine; use https, or set"
                                + " leadassist.allow-plaintext to true",
                        e);
            }
            throw e;
        }
    }

    private static boolean isPlaintext(@Nullable String url) {
        return url != null && url.toLowerCase(Locale.ROOT).startsWith("http:");
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> void set(String property, @Nullable T value, Consumer<T> setter) {
        if (value == null) {
            return;
        }
        try {
            setter.accept(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidPropertyException(property, e.getMessage(), e);
        }
    }
}
