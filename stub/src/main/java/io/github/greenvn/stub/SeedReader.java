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

/** Reads a seed, and checks numbers and allocations by the specification's schemas of the same shape. */
final class SeedReader {

    private static final int REQUESTS_PER_MINUTE = 200;

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
                throw invalid("it is empty");
            }
            tree.path("tenants").forEach(this::checkShapes);
            Integer limit = document.requestsPerMinute();
            Seed seed = new Seed(limit == null ? REQUESTS_PER_MINUTE : limit, Tenant.listOf(document.tenants()));
            check(seed);
            return seed;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a seed: " + e.getMessage(), e);
        }
    }

    private void checkShapes(JsonNode tenant) {
        String name = tenant.path("tenant_id").asText();
        checkEach(name + ": numbers", tenant.path("numbers"), number);
        checkEach(name + ": allocations", tenant.path("allocations"), allocation);
    }

    private static void checkEach(String place, JsonNode values, SpecifiedSchema schema) {
        for (int i = 0; i < values.size(); i++) {
            for (var violation : schema.violations(values.get(i))) {
                throw invalid("tenant " + place + "[" + i + "]: " + violation.getMessage());
            }
        }
    }

    private static void check(Seed seed) {
        Set<String> numbers = new HashSet<>();
        Set<String> tenants = new HashSet<>();
        for (Tenant tenant : seed.tenants()) {
            String name = "tenant " + tenant.tenantId();
            once(tenants, tenant.tenantId(), name);
            tenant.numbers().forEach(number -> once(numbers, number.greenvn(), name + ": number " + number.greenvn()));
            checkAllocations(tenant, name);
        }
    }

    private static void checkAllocations(Tenant tenant, String name) {
        List<String> pool =
                tenant.numbers().stream().map(VirtualNumber::greenvn).toList();
        Set<String> ids = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (Allocation allocation : tenant.allocations()) {
            once(ids, allocation.greenvnId(), name + ": allocation " + allocation.greenvnId());
            if (allocation.active()) {
                once(taken, allocation.greenVn(), name + ": an active allocation of " + allocation.greenVn());
                if (!pool.contains(allocation.greenVn())) {
                    throw invalid(name + ": " + allocation.greenVn() + " is allocated, but not one of its numbers");
                }
            }
        }
    }

    private static void once(Set<String> seen, @Nullable String value, String what) {
        if (value == null) {
            throw invalid(what + ": it is missing");
        }
        if (!seen.add(value)) {
            throw invalid(what + " is there twice");
        }
    }

    private static IllegalArgumentException invalid(String why) {
        return new IllegalArgumentException("Not a seed: " + why);
    }
}
