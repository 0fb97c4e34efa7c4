package io.github.greenvn.contract;

import au.com.dius.pact.core.model.ProviderState;
import java.util.Map;
import java.util.TreeMap;

/** The facts about the service that interactions start from. */
final class States {

    static final ProviderState ACTIVE_ALLOCATION = state("an active allocation", allocation());
    static final ProviderState NO_ALLOCATION = state("no such allocation", allocation());
    static final ProviderState UNKNOWN_CREDENTIALS = state("no such credentials", Map.of("apiKey", Wire.API_KEY));
    static final ProviderState NO_FREE_NUMBER = state(
            "no free number of a kind", Map.of("tenantId", Wire.TENANT_ID, "region", "MH", "numberType", "mobile"));
    static final ProviderState NUMBER_IN_USE =
            state("a number in use by another allocation", Map.of("tenantId", Wire.TENANT_ID, "number", Shapes.NUMBER));
    static final ProviderState THROTTLED = state("a tenant at its request limit", Map.of("tenantId", Wire.TENANT_ID));

    private States() {}

    private static Map<String, String> allocation() {
        return Map.of("tenantId", Wire.TENANT_ID, "greenVnId", Wire.GREEN_VN_ID);
    }

    /** In the order of the names, so that each run writes the same bytes. */
    private static ProviderState state(String fact, Map<String, String> parameters) {
        return new ProviderState(fact, new TreeMap<>(parameters));
    }
}
