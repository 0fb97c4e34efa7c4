package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The secrets that must not appear in log lines and exceptions. */
final class Secrets {

    private static final List<String> SECRETS = List.of(
            Calls.API_TOKEN,
            Calls.SECRET,
            URLEncoder.encode(Calls.SECRET, StandardCharsets.UTF_8),
            Base64.getEncoder().encodeToString(Calls.API_TOKEN.getBytes(StandardCharsets.UTF_8)),
            Base64.getEncoder()
                    .encodeToString((Calls.API_KEY + ":" + Calls.API_TOKEN).getBytes(StandardCharsets.UTF_8)),
            "7205827365",
            "9176226528",
            "1234567891",
            "8136966620");

    private Secrets() {}

    static void assertNotIn(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertNotIn(trace.toString());
    }

    static void assertNotIn(String text) {
        assertThat(text).doesNotContain(SECRETS);
    }

    static void assertNotIn(List<String> lines) {
        lines.forEach(Secrets::assertNotIn);
    }
}
