package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.CallListener;
import io.github.greenvn.LeadAssist;
import io.github.greenvn.ResponseDrift;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The real client, a new one for each call. It reports no drift in a response of the contract. */
final class Client {

    private Client() {}

    /** Updates the contract's allocation; null means without a body. */
    static GreenVnResponse update(String url, @Nullable UpdateGreenVnRequest request) {
        return call(url, api -> api.updateGreenVn(HttpMessages.TENANT_ID, HttpMessages.GREEN_VN_ID, request));
    }

    /** Reads the contract's allocation back. */
    static GreenVnResponse read(String url) {
        return call(url, api -> api.getGreenVn(HttpMessages.TENANT_ID, HttpMessages.GREEN_VN_ID));
    }

    private static GreenVnResponse call(String url, Function<GreenVnApi, GreenVnResponse> operation) {
        List<ResponseDrift> drifts = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void onDrift(ResponseDrift drift) {
                drifts.add(drift);
            }
        };
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl(url)
                .credentials(HttpMessages.API_KEY, HttpMessages.API_TOKEN)
                .listener(listener)
                .build()) {
            return operation.apply(leadAssist.create(GreenVnApi.class));
        } finally {
            assertThat(drifts).isEmpty();
        }
    }
}
