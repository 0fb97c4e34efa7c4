package io.github.greenvn.stub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant as the seed describes it. */
record Tenant(
        String tenantId,
        List<Credentials> credentials,
        List<VirtualNumber> numbers,
        List<Allocation> allocations,
        UnsupportedValues unsupported) {

    Tenant {
        credentials = listOf(credentials);
        numbers = listOf(numbers);
        allocations = listOf(allocations);
        unsupported = unsupported == null ? UnsupportedValues.NOTHING : unsupported;
    }

    /** {@return a copy; empty where the seed leaves the list out} */
    static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** {@return whether these credentials are the tenant's} */
    boolean admits(String authorization) {
        return credentials.stream().anyMatch(own -> own.authorization().equals(authorization));
    }
}
