package io.github.greenvn.verification.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The numbers of a run, under the ids that they have on the page. */
final class Counts {

    private Counts() {}

    static Map<String, Long> of(Run run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("interactions", (long) run.interactions().size());
        counts.put("verified", run.verifications().filter(Run::isVerified).count());
        counts.put(
                "not-verified",
                run.verifications().filter(Predicate.not(Run::isVerified)).count());
        if (!run.rust().isEmpty()) {
            counts.put(
                    "verified-by-rust",
                    run.rustVerifications().stream()
                            .filter(VerificationSection::isVerifiedByRust)
                            .count());
        }
        counts.put("coverage-touched", run.items().filter(Counts::isTouched).count());
        counts.put(
                "coverage-exempt",
                run.items().filter(item -> item.has("excuse")).count());
        counts.put(
                "coverage-missing",
                run.items()
                        .filter(item -> !isTouched(item) && !item.has("excuse"))
                        .count());
        run.mistakes().forEach(kind -> {
            String name = StrengthSection.id(kind.getKey());
            counts.put(
                    name + "-objected",
                    Run.elements(kind.getValue())
                            .filter(StrengthSection::isCaught)
                            .count());
            counts.put(
                    name + "-compatible",
                    Run.elements(kind.getValue())
                            .filter(row -> !StrengthSection.isCaught(row))
                            .count());
        });
        return counts;
    }

    private static boolean isTouched(JsonNode item) {
        return item.path("touched").asBoolean();
    }
}
