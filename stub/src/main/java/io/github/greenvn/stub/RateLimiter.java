package io.github.greenvn.stub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets each tenant make a number of requests in any minute; one that is refused does not count. Thread-safe. */
final class RateLimiter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int requestsPerMinute;
    private final InstantSource time;
    private final Map<String, Deque<Instant>> admitted = new HashMap<>();

    RateLimiter(int requestsPerMinute, InstantSource time) {
        this.requestsPerMinute = requestsPerMinute;
        this.time = time;
    }

    /**
     * Counts a request.
     *
     * @throws ApiException if the tenant has made its requests of this minute
     */
    synchronized void admit(String tenantId) {
        Deque<Instant> recent = admitted.computeIfAbsent(tenantId, tenant -> new ArrayDeque<>());
        Instant now = time.instant();
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(MINUTE))) {
            recent.remove();
        }
        if (recent.size() >= requestsPerMinute) {
            throw new ApiException(ApiError.THROTTLED);
        }
        recent.add(now);
    }
}
