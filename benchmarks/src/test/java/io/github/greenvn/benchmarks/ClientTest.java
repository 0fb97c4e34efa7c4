package io.github.greenvn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that every compared client can send the requests that are measured. */
class ClientTest {

    @ParameterizedTest
    @EnumSource
    void everyClientReturnsTheNumberAndReportsARejection(Client client) throws Exception {
        try (Service service = new Service();
                UpdateClient updateClient = client.start(service.url())) {
            assertThat(updateClient.update(Request.WITH_BODY)).isEqualTo("+917205827365");
            assertThatThrownBy(() -> updateClient.update(Request.REJECTED)).hasStackTraceContaining("409");
            if (client.canSend(Request.WITHOUT_BODY)) {
                assertThat(updateClient.update(Request.WITHOUT_BODY)).isEqualTo("+917205827365");
            } else {
                assertThatThrownBy(() -> updateClient.update(Request.WITHOUT_BODY))
                        .hasMessageContaining("Body parameter 2 was null");
            }
        }
    }
}
