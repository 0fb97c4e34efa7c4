package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exceptions reveal no credentials, however they are encoded. */
class RedactionTest {

    @Test
    void aCircularChainOfCausesIsRedacted() {
        IOException one = new IOException("one");
        one.initCause(new IOException("two", one));

        Throwable failure = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Calls.failure(LeadAssist.builder()
                        .credentials(Calls.API_KEY, Calls.API_TOKEN)
                        .transport((request, options) -> {
                            throw one;
                        })));
        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aSecretIsRedactedBeforeAMessageIsCut() {
        for (String secret : secrets()) {
            String message = "m".repeat(200 - secret.length()) + " " + secret;
            Throwable failure = Calls.failure(Scripts.json(401, Scripts.error(401, 7, message)));

            assertThat(failure).hasMessageNotContaining(secret.substring(0, secret.length() - 3));
        }
    }

    @Test
    void aSecretInAnInvalidBodyIsRedactedWithAndWithoutItsPadding() {
        for (String secret : secrets()) {
            assertThat(Calls.failure(Scripts.json(200, secret))).hasMessageNotContaining(secret.replace("=", ""));
        }
    }

    private static List<String> secrets() {
        Base64.Encoder base64 = Base64.getEncoder();
        return List.of(
                Calls.API_TOKEN,
                base64.encodeToString(Calls.API_TOKEN.getBytes(StandardCharsets.UTF_8)),
                base64.encodeToString((Calls.API_KEY + ":" + Calls.API_TOKEN).getBytes(StandardCharsets.UTF_8)));
    }
}
