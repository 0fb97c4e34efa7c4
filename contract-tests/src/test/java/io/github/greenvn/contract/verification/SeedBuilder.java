package io.github.greenvn.contract.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.greenvn.stub.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the {@link Seed} of the stub from the provider states of an interaction. */
final class SeedBuilder {

    private final Map<String, Tenant> tenants = new LinkedHashMap<>();
    private final Map<String, List<String>> unsupported = new LinkedHashMap<>();
    private int limit = 200;

    /** {@return the tenant, which has the contract's credentials unless they are revoked} */
    Tenant tenant(String id) {
        return tenants.computeIfAbsent(id, Tenant::new);
    }

    void revoke(String apiKey) {
        tenants.values().forEach(tenant -> tenant.credentials.removeIf(own -> own.containsValue(apiKey)));
    }

    void unsupported(String kind, String value) {
        unsupported.computeIfAbsent(kind, none -> new ArrayList<>()).add(value);
    }

    void limit(int requestsPerMinute) {
        limit = requestsPerMinute;
    }

    Seed build() {
        List<Map<String, Object>> all = tenants.values().stream()
                .map(tenant -> tenant.seed(unsupported))
                .toList();
        try {
            return Seed.parse(
                    new ObjectMapper().writeValueAsString(Map.of("requests_per_minute", limit, "tenants", all)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Tenant {

        private final String id;
        private final List<Map<String, String>> credentials = new ArrayList<>();
        private final Map<String, Map<String, String>> numbers = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> allocations = new LinkedHashMap<>();

        private Tenant(String id) {
            this.id = id;
            credentials.add(Map.of("api_key", "api-key", "api_token", "api-token"));
        }

        void add(String number, String region, String numberType, String pinCode) {
            numbers.put(
                    number,
                    Map.of("greenvn", number, "region", region, "number_type", numberType, "pin_code", pinCode));
        }

        void deleteNumbers(String region, String numberType) {
            numbers.values()
                    .removeIf(number ->
                            region.equals(number.get("region")) && numberType.equals(number.get("number_type")));
        }

        void allocate(String greenVnId, String state, String number) {
            numbers.putIfAbsent(number, Map.of("greenvn", number));
            allocations.put(
                    greenVnId,
                    Map.of(
                            "greenvn_id",
                            greenVnId,
                            "connection_id",
                            "connection-" + greenVnId,
                            "aparty_numbers",
                            List.of("+910000000011"),
                            "bparty_numbers",
                            List.of("+910000000021"),
                            "usage",
                            "twoway",
                            "state",
                            state,
                            "green_vn",
                            number));
        }

        void deleteAllocation(String greenVnId) {
            allocations.remove(greenVnId);
        }

        private Map<String, Object> seed(Map<String, List<String>> unsupported) {
            return Map.of(
                    "tenant_id", id,
                    "credentials", credentials,
                    "numbers", numbers.values(),
                    "allocations", allocations.values(),
                    "unsupported", unsupported);
        }
    }
}
