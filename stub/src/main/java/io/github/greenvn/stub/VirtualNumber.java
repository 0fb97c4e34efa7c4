package io.github.greenvn.stub;

import org.jspecify.annotations.Nullable;

/** A number of a tenant's pool; in the seed with the names of the specification's GreenVnPreferences. */
record VirtualNumber(
        String greenvn,
        @Nullable String region,
        @Nullable String numberType,
        @Nullable String pinCode) {}
