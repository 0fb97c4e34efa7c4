package io.github.greenvn.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.LeadAssistBuilder;
import io.github.greenvn.v1.api.GreenVnApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;

class PropertiesTest {

    private static final String TOKEN = "secret-token";

    private final ApplicationContextRunner empty = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(LeadAssistAutoConfiguration.class, LeadAssistApiAutoConfiguration.class));

    private final ApplicationContextRunner runner =
            empty.withPropertyValues("leadassist.api-key=key", "leadassist.api-token=" + TOKEN);

    @Test
    void createsTheBeansFromTheCredentialsAlone() {
        runner.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(LeadAssist.class)
                .hasSingleBean(GreenVnApi.class));
    }

    @Test
    void setsTheBaseUrlAndTheTimeouts() {
        runner.withPropertyValues(
                        "leadassist.base-url=https://leadassist.example",
                        "leadassist.connect-timeout=1s",
                        "leadassist.response-timeout=2s",
                        "leadassist.deadline=3s",
                        "leadassist.max-connections=4",
                        "leadassist.correlation-id-header=X-Correlation-Id")
                .run(context -> assertThat(context.getBean(LeadAssist.class).toString())
                        .contains("https://leadassist.example", "PT1S", "PT2S", "PT3S"));
    }

    @Test
    void theClientsOwnEnvironmentVariablesWorkToo() {
        Map<String, Object> environment = Map.of(
                "LEADASSIST_API_KEY", "key",
                "LEADASSIST_API_TOKEN", TOKEN,
                "LEADASSIST_BASE_URL", "https://leadassist.example");
        empty.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .run(context -> assertThat(context.getBean(LeadAssist.class).toString())
                        .contains("https://leadassist.example"));
    }

    @Test
    void aBlankBaseUrlKeepsTheDefault() {
        runner.withPropertyValues("leadassist.base-url=")
                .run(context -> assertThat(context.getBean(LeadAssist.class).toString())
                        .contains("https://leadassist.exotel.in"));
    }

    @Test
    void plainHttpToAnotherMachineCanBeAllowed() {
        runner.withPropertyValues("leadassist.base-url=http://leadassist.example", "leadassist.allow-plaintext=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({
        "leadassist.api-key, a:b",
        "leadassist.base-url, ftp://leadassist.example",
        "leadassist.base-url, http://leadassist.example",
        "leadassist.connect-timeout, 0s",
        "leadassist.response-timeout, 2d",
        "leadassist.deadline, -1s",
        "leadassist.max-connections, 0",
        "leadassist.correlation-id-header, Authorization",
        "leadassist.retry.attempts, 11",
        "leadassist.retry.initial-delay, 0s",
        "leadassist.retry.max-delay, 1ms"
    })
    void anInvalidPropertyFailsTheStartByItsName(String property, String value) {
        runner.withPropertyValues(property + "=" + value)
                .run(context -> assertFailure(context.getStartupFailure(), property));
    }

    @Test
    void anInvalidTokenFailsTheStartWithoutBeingNamed() {
        runner.withPropertyValues("leadassist.api-token=" + TOKEN + "\u0007x")
                .run(context -> assertFailure(context.getStartupFailure(), "leadassist.api-token"));
    }

    @Test
    void missingCredentialsFailTheStart() {
        empty.run(context -> assertFailure(context.getStartupFailure(), "leadassist.api-key"));
        empty.withPropertyValues("leadassist.api-key=key", "leadassist.api-token= ")
                .run(context -> assertFailure(context.getStartupFailure(), "leadassist.api-token"));
        empty.withPropertyValues("leadassist.api-token=" + TOKEN)
                .run(context -> assertFailure(context.getStartupFailure(), "leadassist.api-key"));
    }

    @Test
    void thePropertiesAsTextHaveNoCredentials() {
        runner.run(context -> assertThat(
                        context.getBean(LeadAssistProperties.class).toString())
                .doesNotContain(TOKEN));
    }

    @Test
    void theMetadataDescribesEveryProperty() throws IOException {
        Map<String, Class<?>> types = types("leadassist.", LeadAssistProperties.class);
        types.remove("leadassist.retry");
        types.putAll(types("leadassist.retry.", LeadAssistProperties.Retry.class));

        assertThat(metadata())
                .allSatisfy(property ->
                        assertThat(property.get("description").textValue()).endsWith("."));
        assertThat(metadata())
                .extracting(property -> Map.entry(
                        property.get("name").textValue(), property.get("type").textValue()))
                .containsExactlyInAnyOrderElementsOf(types.entrySet().stream()
                        .map(type -> Map.entry(type.getKey(), type.getValue().getName()))
                        .toList());
    }

    /** Sets the properties to the defaults that the metadata states. */
    @Test
    void theMetadataHasTheDefaultsOfTheClient() throws IOException {
        String[] defaults = StreamSupport.stream(metadata().spliterator(), false)
                .filter(property -> property.has("defaultValue"))
                .map(property -> property.get("name").textValue() + "="
                        + property.get("defaultValue").asText())
                .toArray(String[]::new);
        assertThat(defaults).hasSize(9);
        assertThat(builder(defaults))
                .usingRecursiveComparison()
                .ignoringFields("baseUrlSet")
                .isEqualTo(builder());
    }

    private LeadAssistBuilder builder(String... properties) {
        AtomicReference<LeadAssistBuilder> builder = new AtomicReference<>();
        runner.withBean(LeadAssistBuilderCustomizer.class, () -> builder::set)
                .withPropertyValues(properties)
                .run(context -> assertThat(context).hasNotFailed());
        return builder.get();
    }

    private static JsonNode metadata() throws IOException {
        try (InputStream in =
                LeadAssistProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return new ObjectMapper().readTree(in).get("properties");
        }
    }

    private static Map<String, Class<?>> types(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(
                        component -> prefix
                                + component
                                        .getName()
                                        .replaceAll("([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT),
                        component -> ClassUtils.resolvePrimitiveIfNecessary(component.getType())));
    }

    private static void assertFailure(Throwable failure, String property) {
        FailureAnalysis analysis = new InvalidPropertyFailureAnalyzer().analyze(failure);
        assertThat(analysis).as("analysis of %s", failure).isNotNull();
        assertThat(analysis.getDescription()).contains(property + ": ").doesNotContain(TOKEN);
        assertThat(analysis.getAction()).isEqualTo("Correct the property " + property + ".");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(TOKEN);
        }
    }
}
