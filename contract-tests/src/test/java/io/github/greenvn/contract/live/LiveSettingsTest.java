package io.github.greenvn.contract.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveSettingsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "LEADASSIST_API_KEY", "key",
            "LEADASSIST_API_TOKEN", "secret",
            "LEADASSIST_TENANT", "tenant",
            "LEADASSIST_GREENVN_ID", "1234");

    @Test
    void nothingIsBilledOrKeptUnlessAsked() {
        LiveSettings settings = LiveSettings.of(ENVIRONMENT, new Properties());

        assertThat(settings.service()).isEqualTo("https://leadassist.exotel.in");
        assertThat(settings.billed()).isFalse();
        assertThat(settings.recordings()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, false", "0, false", "'', false"})
    void oneUpdateIsBilledOnlyWith1(String property, boolean billed) {
        Properties properties = new Properties();
        properties.setProperty("live.billed", property);
        properties.setProperty("live.record", "folder");

        assertThat(LiveSettings.of(ENVIRONMENT, properties).billed()).isEqualTo(billed);
        assertThat(LiveSettings.of(ENVIRONMENT, properties).recordings()).isEqualTo(Path.of("folder"));
    }

    @Test
    void everyVariableThatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveSettings.of(Map.of("LEADASSIST_API_KEY", "key"), new Properties()))
                .withMessage("The live check needs the environment variables LEADASSIST_API_TOKEN, LEADASSIST_TENANT,"
                        + " LEADASSIST_GREENVN_ID");
    }

    @Test
    void theTextFormHasNoSecret() {
        assertThat(LiveSettings.of(ENVIRONMENT, new Properties()))
                .hasToString("LiveSettings[https://leadassist.exotel.in]");
    }

    @ParameterizedTest
    @CsvSource({"1234, 0000", "6f1c4a52-9c1b-4a5e-8a58-0d6a3f1f2b11, 00000000-0000-0000-0000-000000000000"})
    void theUnknownAllocationHasTheFormOfTheOther(String known, String unknown) {
        LiveSettings settings = new LiveSettings(
                "https://service.example", "key", "secret", "tenant", known, false, null, Duration.ofSeconds(1));

        assertThat(settings.unknownId()).isEqualTo(unknown);
    }
}
