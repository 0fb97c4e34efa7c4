package io.github.greenvn.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How much of a specification the interactions of a pact touch. What they leave out has to be excused, with a reason. */
final class Coverage {

    private static final String EXCUSES = "untouched.csv";

    private Coverage() {}

    static List<Objection> objections(OpenApiFile file, List<PinnedInteraction> pact) {
        return objections(SpecItems.of(file), TouchedItems.of(file, pact), excuses());
    }

    static List<Objection> objections(Set<String> items, Set<String> touched, Map<String, String> excuses) {
        Stream<Objection> untouched = items.stream()
                .filter(item -> !touched.contains(item) && !excuses.containsKey(item))
                .map(item -> new Objection(item, "no interaction touches it, and " + EXCUSES + " gives no reason"));
        Stream<Objection> stale = excuses.keySet().stream()
                .filter(item -> touched.contains(item) || !items.contains(item))
                .map(item -> new Objection(
                        item,
                        EXCUSES + " excuses it, but "
                                + (items.contains(item)
                                        ? "an interaction touches it"
                                        : "the specification does not have it")));
        return Stream.concat(untouched, stale).sorted().toList();
    }

    /** {@return the reasons, by the name of what is not touched} */
    static Map<String, String> excuses() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Coverage.class.getResourceAsStream(EXCUSES)), StandardCharsets.UTF_8))) {
            Map<String, String> excuses = new TreeMap<>();
            lines.lines()
                    .skip(1)
                    .map(line -> line.split("\\|", 2))
                    .forEach(line -> excuses.put(line[0].strip(), line[1].strip()));
            return excuses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
