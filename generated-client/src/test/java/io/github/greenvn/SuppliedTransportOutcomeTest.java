package io.github.greenvn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import feign.Response;
import io.github.greenvn.v1.api.GreenVnApi;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The outcome of calls over a supplied transport, which may have sent a request more than once. */
class SuppliedTransportOutcomeTest {

    @Test
    void theOutcomeOfARefusedConnectionIsUnknown() {
        try (ScriptedServer server = ScriptedServer.start(Scripts.ok())) {
            LeadAssistBuilder builder = Calls.client(server)
                    .retryPolicy(RetryPolicy.attempts(3))
                    .transport((request, options) -> {
                        throw new ConnectException("refused at the second try");
                    });

            assertThat(Calls.failure(builder))
                    .asInstanceOf(type(OutcomeUnknownException.class))
                    .satisfies(failure -> assertThat(failure.attempts()).isEqualTo(1));
        }
    }

    @Test
    void aResponseThatCannotBeClosedIsReturned() {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .credentials(Calls.API_KEY, Calls.API_TOKEN)
                .transport((request, options) -> Response.builder()
                        .request(request)
                        .status(200)
                        .headers(Map.of())
                        .body(
                                new ByteArrayInputStream(Scripts.SWAPPED.getBytes(StandardCharsets.UTF_8)) {
                                    @Override
                                    public void close() {
                                        throw new IllegalStateException("cannot close");
                                    }
                                },
                                null)
                        .build())
                .build()) {
            assertThat(leadAssist
                            .create(GreenVnApi.class)
                            .updateGreenVn("acme1", "1")
                            .getSuccess())
                    .isTrue();
        }
    }
}
