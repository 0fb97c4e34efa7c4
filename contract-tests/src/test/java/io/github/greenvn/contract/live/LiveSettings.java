package io.github.greenvn.contract.live;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a live check. The text form leaves out all but the base URL.
 *
 * @param baseUrl the base URL of the service, without a slash at its end
 * @param greenVnId the ID of the allocation that is read
 * @param billed true to send one update that is billed
 * @param recordings the folder in which the exchanges are kept; null for none
 * @param deadline the time limit for each request
 */
record LiveSettings(
        String baseUrl,
        String apiKey,
        String apiToken,
        String tenantId,
        String greenVnId,
        boolean billed,
        @Nullable Path recordings,
        Duration deadline) {

    private static final String PRODUCTION = "https://leadassist.exotel.in";
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final List<String> REQUIRED =
            List.of("LEADASSIST_API_KEY", "LEADASSIST_API_TOKEN", "LEADASSIST_TENANT", "LEADASSIST_GREENVN_ID");

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException if a variable is missing or blank
     */
    static LiveSettings of(Map<String, String> environment, Properties properties) {
        List<String> missing = REQUIRED.stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The live check needs the environment variables " + String.join(", ", missing));
        }
        String recordings = properties.getProperty("live.record", "");
        return new LiveSettings(
                environment.getOrDefault("LEADASSIST_BASE_URL", PRODUCTION).replaceAll("/+$", ""),
                environment.get("LEADASSIST_API_KEY"),
                environment.get("LEADASSIST_API_TOKEN"),
                environment.get("LEADASSIST_TENANT"),
                environment.get("LEADASSIST_GREENVN_ID"),
                "1".equals(properties.getProperty("live.billed")),
                recordings.isBlank() ? null : Path.of(recordings),
                DEADLINE);
    }

    /** {@return the ID of an allocation that does not exist, in the form of the one that does} */
    String unknownId() {
        return greenVnId.matches("[0-9]+") ? "0".repeat(greenVnId.length()) : "00000000-0000-0000-0000-000000000000";
    }

    /** {@return the scheme, the host and the port of the service} */
    String service() {
        URI uri = URI.create(baseUrl);
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    @Override
    public String toString() {
        return "LiveSettings[" + service() + "]";
    }
}
