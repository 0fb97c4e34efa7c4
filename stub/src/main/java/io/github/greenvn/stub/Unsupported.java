package io.github.greenvn.stub;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Well-formed preferences that the service refuses a tenant all the same. In the seed each list may be left out. */
record Unsupported(List<String> regions, List<String> numbers, List<String> pinCodes) {

    static final Unsupported NOTHING = new Unsupported(List.of(), List.of(), List.of());

    Unsupported {
        regions = Tenant.listOf(regions);
        numbers = Tenant.listOf(numbers);
        pinCodes = Tenant.listOf(pinCodes);
    }

    Optional<Refusal> refusal(Wish wish) {
        if (has(pinCodes, wish.pinCode())) {
            return Optional.of(Refusal.BAD_PARAMETER);
        }
        if (has(regions, wish.region())) {
            return Optional.of(Refusal.REGION_NOT_SUPPORTED);
        }
        return has(numbers, wish.number()) ? Optional.of(Refusal.INVALID_NUMBER) : Optional.empty();
    }

    private static boolean has(List<String> refused, @Nullable String value) {
        return value != null && refused.contains(value);
    }
}
