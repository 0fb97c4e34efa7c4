package io.github.greenvn.stub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Limits the requests of each tenant in any period of one minute. Thread-safe. */
final class RateLimiter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int requestsPerMinute;
    private final InstantSource time;
    private final Map<String, Deque<Instant>> requests = new HashMap<>();

    RateLimiter(int requestsPerMinute, InstantSource time) {
        this.requestsPerMinute = requestsPerMinute;
        this.time = time;
    }

    /**
     * Counts a request of a tenant.
     *
     * @throws ApiException if the limit is reached; the request does not count then
     */
    synchronized void acquire(String tenantId) {
        Deque<Instant> recent = requests.computeIfAbsent(tenantId, tenant -> new ArrayDeque<>());
        Instant now = time.instant();
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(MINUTE))) {
            recent.remove();
        }
        if (recent.size() >= requestsPerMinute) {
            throw new ApiException(ApiError.TOO_MANY_REQUESTS);
        }
        recent.add(now);
    }
}
