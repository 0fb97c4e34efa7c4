package io.github.greenvn.stub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Well-formed preferences that the service rejects for a tenant. A seed can omit each list. */
record UnsupportedValues(List<String> regions, List<String> numbers, List<String> pinCodes) {

    static final UnsupportedValues NONE = new UnsupportedValues(List.of(), List.of(), List.of());

    UnsupportedValues {
        regions = Tenant.listOf(regions);
        numbers = Tenant.listOf(numbers);
        pinCodes = Tenant.listOf(pinCodes);
    }

    /**
     * Checks preferences.
     *
     * @throws ApiException if one of them is not supported
     */
    void check(Preferences preferences) {
        check(pinCodes, preferences.pinCode(), ApiError.BAD_PARAMETER);
        check(regions, preferences.region(), ApiError.REGION_NOT_SUPPORTED);
        check(numbers, preferences.number(), ApiError.INVALID_NUMBER);
    }

    private static void check(List<String> unsupported, @Nullable String value, ApiError error) {
        if (value != null && unsupported.contains(value)) {
            throw new ApiException(error);
        }
    }
}
