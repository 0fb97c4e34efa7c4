package io.github.greenvn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every client that is compared makes the call that it is measured at. */
class ClientTest {

    @ParameterizedTest
    @EnumSource
    void everyClientReadsTheNumberAndSeesARejection(Client client) throws Exception {
        try (Service service = Service.start();
                UpdateClient peer = client.start(service.url())) {
            assertThat(peer.update(Request.WITH_BODY)).isEqualTo("+917205827365");
            assertThatThrownBy(() -> peer.update(Request.REJECTED)).hasStackTraceContaining("409");
            if (client.canSend(Request.WITHOUT_BODY)) {
                assertThat(peer.update(Request.WITHOUT_BODY)).isEqualTo("+917205827365");
            } else {
                assertThatThrownBy(() -> peer.update(Request.WITHOUT_BODY))
                        .hasMessageContaining("Body parameter 2 was null");
            }
        }
    }
}
