package io.github.greenvn.stub;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Well-formed preferences that the service refuses a tenant all the same. In the seed each list may be left out. */
record UnsupportedValues(List<String> regions, List<String> numbers, List<String> pinCodes) {

    static final UnsupportedValues NOTHING = new UnsupportedValues(List.of(), List.of(), List.of());

    UnsupportedValues {
        regions = Tenant.listOf(regions);
        numbers = Tenant.listOf(numbers);
        pinCodes = Tenant.listOf(pinCodes);
    }

    Optional<ApiError> refusal(Preferences wish) {
        if (has(pinCodes, wish.pinCode())) {
            return Optional.of(ApiError.BAD_PARAMETER);
        }
        if (has(regions, wish.region())) {
            return Optional.of(ApiError.REGION_NOT_SUPPORTED);
        }
        return has(numbers, wish.number()) ? Optional.of(ApiError.INVALID_NUMBER) : Optional.empty();
    }

    private static boolean has(List<String> refused, @Nullable String value) {
        return value != null && refused.contains(value);
    }
}
