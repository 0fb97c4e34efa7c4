package io.github.greenvn.contract;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The real client, a new one for each call. */
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
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl(url)
                .credentials(HttpMessages.API_KEY, HttpMessages.API_TOKEN)
                .build()) {
            return operation.apply(leadAssist.create(GreenVnApi.class));
        }
    }
}
