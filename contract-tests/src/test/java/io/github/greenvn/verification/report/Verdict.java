package io.github.greenvn.verification.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the corners of the contract have against each other, each with the corner that moved and its place. */
final class Verdict {

    private Verdict() {}

    static List<String> faults(Run run) {
        return Stream.of(
                        run.failed().stream().map(FailedTest::fault),
                        run.missing().stream().map(part -> part + ": nothing was written"),
                        run.changed().map(name -> "tracked pact: " + name + ": not what the client's tests wrote"),
                        run.objections().stream()
                                .map(objection -> "pact and specification: "
                                        + objection.path("place").asText() + ": "
                                        + objection.path("message").asText()),
                        run.mistakes()
                                .flatMap(kind -> Run.elements(kind.getValue()))
                                .filter(Predicate.not(StrengthSection::isAsExpected))
                                .map(mistake ->
                                        "strength: " + mistake.path("mutation").asText() + ": "
                                                + mistake.path("actual").asText()),
                        run.verifications()
                                .filter(verified -> !Run.isVerified(verified))
                                .map(verified -> "stub: "
                                        + verified.at("/interaction/description")
                                                .asText() + ": not verified"),
                        run.rustVerifications().stream()
                                .filter(verified -> !VerificationSection.isVerifiedByRust(verified))
                                .map(verified ->
                                        "stub: " + verified.path("description").asText()
                                                + ": not verified by Pact's Rust verifier"))
                .flatMap(found -> found)
                .toList();
    }
}
