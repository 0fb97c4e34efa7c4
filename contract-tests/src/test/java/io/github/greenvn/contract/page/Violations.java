package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The violations of the contract in the results of a build, a line for each. */
final class Violations {

    private static final int MAX_LENGTH = 300;

    private Violations() {}

    static List<String> of(Results results) {
        return Stream.of(
                        failures(results),
                        missing(results),
                        changes(results),
                        coverage(results),
                        strength(results),
                        stub(results))
                .flatMap(violations -> violations)
                .toList();
    }

    private static Stream<String> failures(Results results) {
        return results.failures().stream().map(failure -> {
            String message = failure.message().replaceAll("\\s+", " ");
            return failure.test() + ": "
                    + (message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH) + "…" : message);
        });
    }

    private static Stream<String> missing(Results results) {
        return Stream.of(
                        Map.entry("pact", results.pact()),
                        Map.entry("coverage", results.coverage()),
                        Map.entry("verification", results.verification()),
                        Map.entry("strength", results.strength()))
                .filter(part -> part.getValue().isEmpty())
                .map(part -> part.getKey() + ": no results were written");
    }

    /** {@return a violation for each interaction that only one of the tracked and the written pact has} */
    private static Stream<String> changes(Results results) {
        if (results.pact().isEmpty()) {
            return Stream.empty();
        }
        List<JsonNode> tracked =
                Results.elements(results.tracked().path("interactions")).toList();
        List<JsonNode> written = results.interactions();
        return Stream.concat(
                        tracked.stream().filter(interaction -> !written.contains(interaction)),
                        written.stream().filter(interaction -> !tracked.contains(interaction)))
                .map(interaction -> interaction.path("description").asText())
                .distinct()
                .map(name -> "tracked pact: " + name + ": differs from what the tests wrote");
    }

    private static Stream<String> coverage(Results results) {
        return Results.elements(results.coverage().path("violations"))
                .map(violation -> "pact and specification: "
                        + violation.path("location").asText() + ": "
                        + violation.path("message").asText());
    }

    private static Stream<String> strength(Results results) {
        return results.mistakes()
                .flatMap(kind -> Results.elements(kind.getValue()))
                .filter(Predicate.not(Results::isAsExpected))
                .map(mistake -> "strength: " + mistake.path("mistake").asText() + ": "
                        + mistake.path("actual").asText());
    }

    private static Stream<String> stub(Results results) {
        return Stream.concat(
                results.verifications()
                        .filter(Predicate.not(Results::isVerified))
                        .map(verified -> "stub: "
                                + verified.at("/interaction/description").asText() + ": not verified"),
                results.rustVerifications()
                        .filter(Predicate.not(Results::isVerifiedByRust))
                        .map(verified -> "stub: " + verified.path("description").asText()
                                + ": not verified by Pact's Rust verifier"));
    }
}
