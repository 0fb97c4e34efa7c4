package io.github.greenvn.contract;

import io.github.greenvn.LeadAssist;
import io.github.greenvn.v1.api.GreenVnApi;
import io.github.greenvn.v1.model.GreenVnResponse;
import io.github.greenvn.v1.model.UpdateGreenVnRequest;
import org.jspecify.annotations.Nullable;

/** The real client, made afresh for each call. */
final class Client {

    private Client() {}

    /** Updates the contract's allocation; null means without a body. */
    static GreenVnResponse update(String url, @Nullable UpdateGreenVnRequest request) {
        try (LeadAssist leadAssist = LeadAssist.builder()
                .baseUrl(url)
                .credentials(Wire.API_KEY, Wire.API_TOKEN)
                .build()) {
            return leadAssist.create(GreenVnApi.class).updateGreenVn(Wire.TENANT_ID, Wire.GREEN_VN_ID, request);
        }
    }
}
