package io.github.greenvn.contract;

import au.com.dius.pact.core.model.ProviderState;
import io.github.greenvn.contract.ErrorInteraction.ServiceError;
import java.util.Map;
import java.util.TreeMap;

/** The provider states of the interactions. */
final class States {

    static final ProviderState ACTIVE_ALLOCATION = state("an active allocation", allocation());
    static final ProviderState DEALLOCATED = state("a deallocated allocation", allocation());
    static final ProviderState NO_ALLOCATION = state("no such allocation", allocation());
    static final ProviderState UNKNOWN_CREDENTIALS =
            state("no such credentials", Map.of("apiKey", HttpMessages.API_KEY));
    static final ProviderState OTHER_TENANT = state(
            "credentials that do not cover the tenant",
            Map.of("apiKey", HttpMessages.API_KEY, "tenantId", HttpMessages.TENANT_ID));
    static final ProviderState FREE_LANDLINE = freeNumber(JsonBodies.NUMBER, "KA", "landline", JsonBodies.PIN_CODE);
    static final ProviderState FREE_MOBILE = freeNumber("+910000000002", "MH", "mobile", "400001");
    static final ProviderState NO_FREE_NUMBER = state(
            "no free number of a kind",
            Map.of("tenantId", HttpMessages.TENANT_ID, "region", "MH", "numberType", "mobile"));
    static final ProviderState NUMBER_IN_USE = state(
            "a number in use by another allocation",
            Map.of("tenantId", HttpMessages.TENANT_ID, "number", JsonBodies.NUMBER));
    static final ProviderState INVALID_NUMBER =
            state("a number that is not valid", Map.of("number", JsonBodies.NUMBER));
    static final ProviderState UNSUPPORTED_REGION =
            state("a region that is not supported", Map.of("tenantId", HttpMessages.TENANT_ID, "region", "KA"));
    static final ProviderState UNKNOWN_PIN_CODE = state("no such pin code", Map.of("pinCode", JsonBodies.PIN_CODE));
    static final ProviderState THROTTLED =
            state("a tenant at its request limit", Map.of("tenantId", HttpMessages.TENANT_ID));

    private States() {}

    /** {@return the state in which the service responds to every request with this error} */
    static ProviderState failing(ServiceError error) {
        return state(
                "the service fails",
                Map.of("status", error.status(), "code", error.number(), "message", error.message()));
    }

    private static ProviderState freeNumber(String number, String region, String numberType, String pinCode) {
        return state(
                "a free number",
                Map.of(
                        "tenantId", HttpMessages.TENANT_ID,
                        "number", number,
                        "region", region,
                        "numberType", numberType,
                        "pinCode", pinCode));
    }

    private static Map<String, String> allocation() {
        return Map.of("tenantId", HttpMessages.TENANT_ID, "greenVnId", HttpMessages.GREEN_VN_ID);
    }

    /** Sorts the parameters by name, so that each run writes the same bytes. */
    private static ProviderState state(String fact, Map<String, ?> parameters) {
        return new ProviderState(fact, new TreeMap<>(parameters));
    }
}
