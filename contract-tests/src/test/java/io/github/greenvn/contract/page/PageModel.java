package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The names that the template of the page uses. */
final class PageModel {

    final Instant written = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    final List<String> violations;
    final boolean agreement;
    final String headline;
    final List<TestFailure> failures;
    final boolean failed;
    final List<Count> counts;
    final List<InteractionGroup> groups;
    final CoverageModel coverage;
    final String pactVersion;
    final String verificationDate;
    final boolean rust;
    final List<VerificationModel> verifications;
    final List<LiveModel> live;
    final List<MistakesModel> mistakes;

    PageModel(Results results) {
        violations = Violations.of(results);
        agreement = violations.isEmpty();
        headline = onlyTheLiveCheckCouldNotTell(results)
                ? "The live check could not tell if the service has drifted:"
                : "The contract is violated:";
        failures = results.failures();
        failed = !failures.isEmpty();
        groups = InteractionGroup.all(results);
        coverage = CoverageModel.of(results);
        JsonNode metadata = results.verification().path("metaData");
        pactVersion = metadata.path("pactJvmVersion").asText();
        verificationDate = metadata.path("date").asText();
        rust = !results.rust().isEmpty();
        verifications = VerificationModel.all(results);
        live = LiveModel.of(results);
        mistakes = MistakesModel.all(results);
        counts = counts(results);
    }

    private boolean onlyTheLiveCheckCouldNotTell(Results results) {
        return results.live().path("verdict").asText().equals("could not tell")
                && violations.stream().allMatch(violation -> violation.startsWith("LiveServiceCheck "));
    }

    private List<Count> counts(Results results) {
        List<Count> all = new ArrayList<>();
        all.add(new Count("interactions", results.interactions().size()));
        all.add(Count.of("verified", verifications, VerificationModel::verified));
        all.add(Count.of("not-verified", verifications, verification -> !verification.verified()));
        if (rust) {
            all.add(Count.of("verified-by-rust", results.rustVerifications().toList(), Results::isVerifiedByRust));
        }
        all.add(Count.of("coverage-touched", coverage.items(), CoverageModel.Item::covered));
        all.add(Count.of(
                "coverage-exempt", coverage.items(), item -> item.kind().equals("exempt")));
        all.add(Count.of(
                "coverage-missing", coverage.items(), item -> item.kind().equals("bad")));
        for (MistakesModel kind : mistakes) {
            all.add(Count.of(kind.id() + "-objected", kind.mistakes(), MistakesModel.Mistake::detected));
            all.add(Count.of(kind.id() + "-compatible", kind.mistakes(), mistake -> !mistake.detected()));
        }
        return all;
    }

    /** {@return the provider states of an interaction with their parameters} */
    static String states(JsonNode interaction) {
        return Results.elements(interaction.path("providerStates"))
                .map(state -> state.path("name").asText()
                        + state.path("params").properties().stream()
                                .map(parameter -> parameter.getKey() + " "
                                        + parameter.getValue().asText())
                                .collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining("; "));
    }

    /** A number of the page, under the id of its element. */
    record Count(String id, long number) {

        static <T> Count of(String id, List<T> all, Predicate<T> counted) {
            return new Count(id, all.stream().filter(counted).count());
        }

        String label() {
            return id.replace('-', ' ')
                    .replace("coverage touched", "items covered")
                    .replace("objected", "detected");
        }
    }
}
