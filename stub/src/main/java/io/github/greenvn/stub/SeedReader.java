package io.github.greenvn.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads seeds, and checks their numbers and allocations against the specification's schemas. */
final class SeedReader {

    private static final int DEFAULT_REQUESTS_PER_MINUTE = 200;

    private final ObjectMapper mapper = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final SpecifiedSchema number = SpecifiedSchema.named("GreenVnPreferences");
    private final SpecifiedSchema allocation = SpecifiedSchema.named("GreenVnAllocation");

    private record Document(
            @Nullable Integer requestsPerMinute, @Nullable List<Tenant> tenants) {}

    Seed read(String yaml) {
        try {
            JsonNode tree = mapper.readTree(yaml);
            Document document = mapper.treeToValue(tree, Document.class);
            if (document == null) {
                throw invalid("the document is empty");
            }
            tree.path("tenants").forEach(this::checkSchemas);
            Integer limit = document.requestsPerMinute();
            Seed seed =
                    new Seed(limit == null ? DEFAULT_REQUESTS_PER_MINUTE : limit, Tenant.listOf(document.tenants()));
            check(seed);
            return seed;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Invalid seed: " + e.getMessage(), e);
        }
    }

    private void checkSchemas(JsonNode tenant) {
        String name = tenant.path("tenant_id").asText();
        checkEach(name + ": numbers", tenant.path("numbers"), number);
        checkEach(name + ": allocations", tenant.path("allocations"), allocation);
    }

    private static void checkEach(String location, JsonNode values, SpecifiedSchema schema) {
        for (int i = 0; i < values.size(); i++) {
            for (var violation : schema.violations(values.get(i))) {
                throw invalid("tenant " + location + "[" + i + "]: " + violation.getMessage());
            }
        }
    }

    private static void check(Seed seed) {
        Set<String> numbers = new HashSet<>();
        Set<String> tenants = new HashSet<>();
        for (Tenant tenant : seed.tenants()) {
            requireUnique("tenant_id", tenant.tenantId(), tenants);
            String location = "tenant " + tenant.tenantId() + ": ";
            tenant.numbers().forEach(number -> requireUnique(location + "greenvn", number.greenvn(), numbers));
            checkAllocations(tenant, location);
        }
    }

    private static void checkAllocations(Tenant tenant, String location) {
        List<String> numbers =
                tenant.numbers().stream().map(VirtualNumber::greenvn).toList();
        Set<String> ids = new HashSet<>();
        Set<String> active = new HashSet<>();
        for (Allocation allocation : tenant.allocations()) {
            requireUnique(location + "greenvn_id", allocation.greenvnId(), ids);
            if (allocation.active()) {
                requireUnique(location + "green_vn of an active allocation", allocation.greenVn(), active);
                if (!numbers.contains(allocation.greenVn())) {
                    throw invalid(
                            location + "green_vn " + allocation.greenVn() + " is not one of the tenant's numbers");
                }
            }
        }
    }

    private static void requireUnique(String location, @Nullable String value, Set<String> seen) {
        if (value == null) {
            throw invalid(location + " is missing");
        }
        if (!seen.add(value)) {
            throw invalid(location + " " + value + " is not unique");
        }
    }

    private static IllegalArgumentException invalid(String reason) {
        return new IllegalArgumentException("Invalid seed: " + reason);
    }
}
