package io.github.greenvn.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the new number should be like. A pin code stands in for the region: with one, the region is not looked at. */
record Wish(boolean strict, @Nullable String number, List<Predicate<VirtualNumber>> preferences) {

    /** No body: any free number. */
    static final Wish ANY = new Wish(false, null, List.of());

    /** Reads a body of the specified shape. */
    static Wish of(JsonNode body) {
        JsonNode preferences = body.path("preferences");
        String place = preferences.has("pin_code") ? "pin_code" : "region";
        List<Predicate<VirtualNumber>> wanted = new ArrayList<>();
        want(wanted, preferences, "greenvn", VirtualNumber::greenvn);
        want(wanted, preferences, place, place.equals("region") ? VirtualNumber::region : VirtualNumber::pinCode);
        want(wanted, preferences, "number_type", VirtualNumber::numberType);
        return new Wish(
                body.path("strictness").asText().equals("true"),
                preferences.path("greenvn").textValue(),
                List.copyOf(wanted));
    }

    private static void want(
            List<Predicate<VirtualNumber>> wanted,
            JsonNode preferences,
            String name,
            Function<VirtualNumber, @Nullable String> property) {
        if (preferences.has(name)) {
            String value = preferences.get(name).textValue();
            wanted.add(number -> value.equals(property.apply(number)));
        }
    }

    /** {@return the first of the free numbers that meets every preference or, unless strict, most of them} */
    Optional<VirtualNumber> choose(Collection<VirtualNumber> free) {
        VirtualNumber best = null;
        long most = strict ? preferences.size() - 1 : -1;
        for (VirtualNumber candidate : free) {
            long met = preferences.stream()
                    .filter(preference -> preference.test(candidate))
                    .count();
            if (met > most) {
                best = candidate;
                most = met;
            }
        }
        return Optional.ofNullable(best);
    }
}
