package io.github.greenvn.stub;

import org.jspecify.annotations.Nullable;

/** A virtual number of a tenant, with the properties of the specification's {@code GreenVnPreferences}. Immutable. */
record VirtualNumber(
        String greenvn,
        @Nullable String region,
        @Nullable String numberType,
        @Nullable String pinCode) {}
