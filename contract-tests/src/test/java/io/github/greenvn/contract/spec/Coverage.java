package io.github.greenvn.contract.spec;

import io.github.greenvn.spec.OpenApiFile;
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

/** The rule that the interactions of a pact cover a specification; exemptions have to be listed with their reason. */
final class Coverage {

    private static final String EXEMPTIONS = "exemptions.csv";

    private Coverage() {}

    static List<Violation> violations(OpenApiFile file, List<WrittenInteraction> pact) {
        return violations(SpecItems.of(file), CoveredItems.of(file, pact), exemptions());
    }

    static List<Violation> violations(Set<String> items, Set<String> covered, Map<String, String> exemptions) {
        Stream<Violation> missing = items.stream()
                .filter(item -> !covered.contains(item) && !exemptions.containsKey(item))
                .map(item -> new Violation(item, "no interaction covers it, and " + EXEMPTIONS + " gives no reason"));
        Stream<Violation> stale = exemptions.keySet().stream()
                .filter(item -> covered.contains(item) || !items.contains(item))
                .map(item -> new Violation(
                        item,
                        EXEMPTIONS + " exempts it, but "
                                + (items.contains(item)
                                        ? "an interaction covers it"
                                        : "the specification does not have it")));
        return Stream.concat(missing, stale).sorted().toList();
    }

    /** {@return the reasons, by the name of the item that is not covered} */
    static Map<String, String> exemptions() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Coverage.class.getResourceAsStream(EXEMPTIONS)), StandardCharsets.UTF_8))) {
            Map<String, String> exemptions = new TreeMap<>();
            lines.lines()
                    .skip(1)
                    .map(line -> line.split("\\|", 2))
                    .forEach(line -> exemptions.put(line[0].strip(), line[1].strip()));
            return exemptions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
