package io.github.greenvn.stub;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.net.URI;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Processes the requests of both operations. It checks the credentials, the rate limit, the path, the body and the
 * allocation, in this order. Thread-safe.
 */
final class RequestHandler {

    private static final Pattern PATH = Pattern.compile("/v1/tenants/([^/?]+)/greenvn/([^/?]+?)(/vn)?(\\?.*)?");

    private final Seed seed;
    private final AllocationStore allocations;
    private final RateLimiter rateLimiter;
    private final PreferencesReader preferences = new PreferencesReader();

    RequestHandler(Seed seed, InstantSource time) {
        this.seed = seed;
        this.allocations = new AllocationStore(seed);
        this.rateLimiter = new RateLimiter(seed.requestsPerMinute(), time);
    }

    ResponseDefinition handle(Request request) {
        try {
            return Responses.success(process(request));
        } catch (ApiException e) {
            return Responses.error(e.error.status, e.error.code, e.error.message);
        }
    }

    private Allocation process(Request request) {
        String authorization = request.getHeader("Authorization");
        rateLimiter.acquire(authenticate(authorization).tenantId());
        Matcher path = PATH.matcher(request.getUrl());
        boolean update = path.matches() && path.group(3) != null;
        if (!path.matches() || !request.getMethod().getName().equals(update ? "PUT" : "GET")) {
            throw new ApiException(ApiError.NOT_FOUND);
        }
        String tenantId = decode(path.group(1));
        String greenVnId = decode(path.group(2));
        authorize(authorization, tenantId);
        return update
                ? allocations.update(
                        tenantId, greenVnId, preferences.read(request.getHeader("Content-Type"), request.getBody()))
                : allocations.read(tenantId, greenVnId);
    }

    private Tenant authenticate(String authorization) {
        return seed.tenants().stream()
                .filter(tenant -> tenant.hasCredentials(authorization))
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.BAD_CREDENTIALS));
    }

    private void authorize(String authorization, String tenantId) {
        Tenant tenant = seed.tenants().stream()
                .filter(candidate -> candidate.tenantId().equals(tenantId))
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
        if (!tenant.hasCredentials(authorization)) {
            throw new ApiException(ApiError.PERMISSION_DENIED);
        }
    }

    private static String decode(String segment) {
        try {
            return URI.create("/" + segment).getPath().substring(1);
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiError.NOT_FOUND);
        }
    }
}
