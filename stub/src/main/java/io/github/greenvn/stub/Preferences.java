package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The preferences of an update. */
record Preferences(
        boolean strict,
        @Nullable String number,
        @Nullable String region,
        @Nullable String numberType,
        @Nullable String pinCode) {

    /** The preferences of an update without a body: any free number. */
    static final Preferences NONE = new Preferences(false, null, null, null, null);

    /** {@return the preferences in the body of an update, which must conform to the specification} */
    static Preferences of(JsonNode body) {
        JsonNode preferences = body.path("preferences");
        return new Preferences(
                body.path("strictness").asText().equals("true"),
                preferences.path("greenvn").textValue(),
                preferences.path("region").textValue(),
                preferences.path("number_type").textValue(),
                preferences.path("pin_code").textValue());
    }

    /** {@return the first number that meets all preferences or, unless strict, the most of them} */
    Optional<VirtualNumber> choose(Collection<VirtualNumber> pool) {
        VirtualNumber best = null;
        long fewest = strict ? 1 : Long.MAX_VALUE;
        for (VirtualNumber candidate : pool) {
            long unmet = unmet(candidate);
            if (unmet < fewest) {
                best = candidate;
                fewest = unmet;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@return the number of preferences that are not met; a pin code replaces the region} */
    private long unmet(VirtualNumber candidate) {
        boolean unmetLocation =
                pinCode == null ? unmet(region, candidate.region()) : unmet(pinCode, candidate.pinCode());
        return Stream.of(unmetLocation, unmet(number, candidate.greenvn()), unmet(numberType, candidate.numberType()))
                .filter(Boolean::booleanValue)
                .count();
    }

    private static boolean unmet(@Nullable String preference, @Nullable String property) {
        return preference != null && !preference.equals(property);
    }
}
