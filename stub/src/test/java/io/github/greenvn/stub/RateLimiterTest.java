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
    private final TestClient caller = new TestClient(stub);

    @AfterEach
    void close() {
        caller.close();
        stub.close();
    }

    @Test
    void twoHundredRequestsOfAMinuteAreAnsweredAndNoMore() {
        requests(200);

        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, caller::read);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, caller::update);
    }

    @Test
    void anyMinuteCountsNotThatOfTheClock() {
        requests(100);
        pass(Duration.ofSeconds(59));
        requests(100);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, caller::read);

        pass(Duration.ofSeconds(1));

        requests(100);
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, caller::read);
    }

    @Test
    void aThrottledUpdateChangesNothing() {
        requests(199);
        String before = caller.read().getGreenVn();
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, caller::update);

        pass(Duration.ofMinutes(1));

        assertThat(caller.read().getGreenVn()).isEqualTo(before);
    }

    @Test
    void theLimitIsTheSeeds() {
        stub.seed(Seed.parse("""
                requests_per_minute: 1
                tenants:
                  - tenant_id: acme1
                    credentials: [{api_key: stub-api-key, api_token: stub-api-token}]
                """));

        assertRejected(404, ErrorCode.GREENVN_NOT_FOUND, () -> caller.greenVn.getGreenVn("acme1", "1"));
        assertRejected(429, ErrorCode.TOO_MANY_REQUESTS, () -> caller.greenVn.getGreenVn("acme1", "1"));
    }

    private void requests(int count) {
        for (int i = 0; i < count; i++) {
            caller.read();
        }
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
