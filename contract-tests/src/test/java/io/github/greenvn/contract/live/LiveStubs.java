package io.github.greenvn.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.stub.Fault;
import io.github.greenvn.stub.LeadAssistStub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Live checks of stubs. */
final class LiveStubs {

    private static final Fault NONE = Fault.delayUntil(CompletableFuture.completedFuture("no delay"));
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private LiveStubs() {}

    static LiveSettings settings(LeadAssistStub stub) {
        return settings(stub, stub.baseUrl(), false);
    }

    static LiveSettings settings(LeadAssistStub stub, String baseUrl, boolean billed) {
        return settings(stub, baseUrl, stub.greenVnId(), billed, null, DEADLINE);
    }

    static LiveSettings settings(LeadAssistStub stub, Duration deadline) {
        return settings(stub, stub.baseUrl(), stub.greenVnId(), false, null, deadline);
    }

    static LiveSettings reading(LeadAssistStub stub, String greenVnId) {
        return settings(stub, stub.baseUrl(), greenVnId, false, null, DEADLINE);
    }

    static LiveSettings recording(LeadAssistStub stub, Path folder) {
        return settings(stub, stub.baseUrl(), stub.greenVnId(), false, folder, DEADLINE);
    }

    private static LiveSettings settings(
            LeadAssistStub stub,
            String baseUrl,
            String greenVnId,
            boolean billed,
            @Nullable Path recordings,
            Duration deadline) {
        return new LiveSettings(
                baseUrl, stub.apiKey(), stub.apiToken(), stub.tenantId(), greenVnId, billed, recordings, deadline);
    }

    /** {@return the stub's response to a request} */
    static Exchange exchange(LiveSettings settings, LiveRequest request) throws IOException {
        try (LiveTransport transport = new LiveTransport(new RequestGuard(settings), settings.deadline())) {
            Capture capture = new Capture(transport, request);
            request.send(settings, capture);
            return Objects.requireNonNull(capture.exchange());
        }
    }

    /** {@return faults of which only the one for that request is one} */
    static Fault[] inPlaceOf(LiveRequest request, Fault fault) {
        Fault[] faults = new Fault[request.ordinal() + 1];
        Arrays.fill(faults, NONE);
        faults[request.ordinal()] = fault;
        return faults;
    }

    /** Asserts that of the requests since the last reset none but GET has the caller's credentials. */
    static void assertNothingBillable(LeadAssistStub stub) {
        assertThat(stub.received()).hasSizeLessThanOrEqualTo(RequestGuard.MAX_REQUESTS);
        assertThat(stub.received())
                .filteredOn(request -> !request.method().equals("GET"))
                .allSatisfy(request -> assertThat(request.headers().toString())
                        .contains(basic(RequestGuard.OTHER_KEY + ":" + RequestGuard.OTHER_TOKEN))
                        .doesNotContain(basic(stub.apiKey() + ":" + stub.apiToken())));
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
