package io.github.greenvn.stub;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.net.URI;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lead Assist's side of both operations. It checks the caller, the limit, the path, the body and the allocation, in this
 * order. Thread-safe.
 */
final class RequestHandler {

    private static final Pattern PATH = Pattern.compile("/v1/tenants/([^/?]+)/greenvn/([^/?]+?)(/vn)?(\\?.*)?");

    private final Seed seed;
    private final AllocationStore ledger;
    private final RateLimiter throttle;
    private final PreferencesReader bodies = new PreferencesReader();

    RequestHandler(Seed seed, InstantSource time) {
        this.seed = seed;
        this.ledger = new AllocationStore(seed);
        this.throttle = new RateLimiter(seed.requestsPerMinute(), time);
    }

    ResponseDefinition answer(Request request) {
        try {
            return Responses.of(operate(request));
        } catch (ApiException e) {
            return Responses.error(e.refusal.status, e.refusal.code, e.refusal.message);
        }
    }

    private Allocation operate(Request request) {
        Tenant caller = authenticate(request.getHeader("Authorization"));
        throttle.admit(caller.tenantId());
        Matcher path = PATH.matcher(request.getUrl());
        boolean update = path.matches() && path.group(3) != null;
        if (!path.matches() || !request.getMethod().getName().equals(update ? "PUT" : "GET")) {
            throw new ApiException(ApiError.NOT_FOUND);
        }
        String tenantId = decoded(path.group(1));
        String greenVnId = decoded(path.group(2));
        authorize(request.getHeader("Authorization"), tenantId);
        if (!update) {
            return ledger.read(tenantId, greenVnId);
        }
        return ledger.swap(tenantId, greenVnId, bodies.read(request.getHeader("Content-Type"), request.getBody()));
    }

    private Tenant authenticate(String authorization) {
        return seed.tenants().stream()
                .filter(tenant -> tenant.admits(authorization))
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.BAD_CREDENTIALS));
    }

    private void authorize(String authorization, String tenantId) {
        Tenant tenant = seed.tenants().stream()
                .filter(known -> known.tenantId().equals(tenantId))
                .findFirst()
                .orElseThrow(() -> new ApiException(ApiError.NOT_FOUND));
        if (!tenant.admits(authorization)) {
            throw new ApiException(ApiError.PERMISSION_DENIED);
        }
    }

    private static String decoded(String segment) {
        try {
            return URI.create("/" + segment).getPath().substring(1);
        } catch (IllegalArgumentException e) {
            throw new ApiException(ApiError.NOT_FOUND);
        }
    }
}
