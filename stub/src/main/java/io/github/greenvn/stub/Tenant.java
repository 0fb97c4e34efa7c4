package io.github.greenvn.stub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tenant of a seed. Immutable. */
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
        unsupported = unsupported == null ? UnsupportedValues.NONE : unsupported;
    }

    /** {@return a copy of the list; empty if the seed omits it} */
    static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** {@return true if the tenant has these credentials} */
    boolean hasCredentials(String authorization) {
        return credentials.stream().anyMatch(own -> own.authorization().equals(authorization));
    }
}
