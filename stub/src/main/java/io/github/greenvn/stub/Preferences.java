package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the new number should be like. */
record Preferences(
        boolean strict,
        @Nullable String number,
        @Nullable String region,
        @Nullable String numberType,
        @Nullable String pinCode) {

    /** No body: any free number. */
    static final Preferences ANY = new Preferences(false, null, null, null, null);

    /** Reads a body of the specified shape. */
    static Preferences of(JsonNode body) {
        JsonNode preferences = body.path("preferences");
        return new Preferences(
                body.path("strictness").asText().equals("true"),
                preferences.path("greenvn").textValue(),
                preferences.path("region").textValue(),
                preferences.path("number_type").textValue(),
                preferences.path("pin_code").textValue());
    }

    /** {@return the first of the free numbers that meets every preference or, unless strict, most of them} */
    Optional<VirtualNumber> choose(Collection<VirtualNumber> free) {
        VirtualNumber best = null;
        long fewest = strict ? 1 : Long.MAX_VALUE;
        for (VirtualNumber candidate : free) {
            long unmet = unmet(candidate);
            if (unmet < fewest) {
                best = candidate;
                fewest = unmet;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A pin code stands in for the region: with one, the region is not looked at. */
    private long unmet(VirtualNumber candidate) {
        boolean place = pinCode == null ? unmet(region, candidate.region()) : unmet(pinCode, candidate.pinCode());
        return Stream.of(place, unmet(number, candidate.greenvn()), unmet(numberType, candidate.numberType()))
                .filter(Boolean::booleanValue)
                .count();
    }

    private static boolean unmet(@Nullable String preference, @Nullable String property) {
        return preference != null && !preference.equals(property);
    }
}
