package io.github.greenvn.sample.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/**
 * The result of a run of a program.
 *
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
record Run(int exitCode, String output, String errors) {

    static final String TOKEN = "token-of-this-test";

    static Map<String, String> environment(String url) {
        return environment(url, "60");
    }

    /** {@return the environment of a run against a server other than the stub} */
    static Map<String, String> environment(String url, String timeout) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LEADASSIST_BASE_URL", url);
        environment.put("LEADASSIST_API_KEY", "key");
        environment.put("LEADASSIST_API_TOKEN", TOKEN);
        environment.put("LEADASSIST_TIMEOUT", timeout);
        // A proxy must not get what plain http carries.
        environment.put("http_proxy", "http://127.0.0.1:1");
        environment.put("HTTP_PROXY", "http://127.0.0.1:1");
        return environment;
    }

    /** Checks the exit code, and that the outputs fit it and do not have the token. */
    void assertEnded(int expected) {
        assertThat(exitCode).as("%s", this).isEqualTo(expected);
        assertThat(errors).doesNotContain(TOKEN);
        switch (expected) {
            case 0 -> {
                assertThat(output).isEqualTo("+917205827365\n");
                assertThat(errors).isEmpty();
            }
            case 2 -> assertThat(errors).isNotBlank();
            case 3 -> assertThat(errors).startsWith("NOT_SENT: ");
            case 4 -> assertThat(errors).startsWith("REJECTED: ");
            default -> assertThat(errors).startsWith("UNKNOWN: ");
        }
        if (expected != 0) {
            assertThat(output).isEmpty();
        }
    }
}
