package io.github.greenvn.stub;

import static io.github.greenvn.stub.TestClient.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T00:00:00Z"));
    private final LeadAssistStub stub = LeadAssistStub.builder().time(now::get).start();
    private final TestClient client = new TestClient(stub);

    @AfterEach
    void close() {
        client.close();
        stub.close();
    }

    @Test
    void atMostTwoHundredRequestsAMinuteAreAccepted() {
        requests(200);

        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, client::read);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, client::update);
    }

    @Test
    void theLimitAppliesToAnyPeriodOfOneMinute() {
        requests(100);
        pass(Duration.ofSeconds(59));
        requests(100);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, client::read);

        pass(Duration.ofSeconds(1));

        requests(100);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, client::read);
    }

    @Test
    void aThrottledUpdateHasNoEffect() {
        requests(199);
        String before = client.read().getGreenVn();
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, client::update);

        pass(Duration.ofMinutes(1));

        assertThat(client.read().getGreenVn()).isEqualTo(before);
    }

    @Test
    void theSeedSetsTheLimit() {
        stub.seed(Seed.parse("""
                requests_per_minute: 1
                tenants:
                  - tenant_id: acme1
                    credentials: [{api_key: stub-api-key, api_token: stub-api-token}]
                """));

        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> client.greenVn.getGreenVn("acme1", "1"));
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, () -> client.greenVn.getGreenVn("acme1", "1"));
    }

    private void requests(int count) {
        for (int i = 0; i < count; i++) {
            client.read();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
