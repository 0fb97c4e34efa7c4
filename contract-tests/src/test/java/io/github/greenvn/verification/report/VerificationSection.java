package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.element;
import static io.github.greenvn.verification.report.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the stub answers each interaction of the tracked pact as it says; what differs, where it does not. */
final class VerificationSection {

    private VerificationSection() {}

    static Html of(Run run) {
        JsonNode about = run.verification().path("metaData");
        Map<String, JsonNode> rust = run.rustVerifications().stream()
                .collect(Collectors.toMap(
                        verified -> verified.path("description").asText(), Function.identity()));
        return element(
                        "section",
                        element("h2", "Verification of the stub"),
                        element(
                                        "p",
                                        "By Pact JVM "
                                                + about.path("pactJvmVersion").asText() + ", "
                                                + about.path("date").asText()
                                                + (rust.isEmpty()
                                                        ? ". Pact's Rust verifier was not asked."
                                                        : ", and by Pact's Rust verifier"))
                                .with("class", "quiet"),
                        Html.table(
                                List.of("interaction", "given", "Pact JVM", "Rust verifier"),
                                run.verifications().map(verified -> row(verified, rust))))
                .with("id", "section-verification");
    }

    private static Html row(JsonNode verified, Map<String, JsonNode> rust) {
        JsonNode interaction = verified.path("interaction");
        JsonNode outcome = verified.path("verification");
        return Html.row(
                text(interaction.path("description").asText()),
                text(InteractionSection.states(interaction)),
                Run.isVerified(verified)
                        ? element("td", "verified").with("class", "good")
                        : element("td", element("pre", outcome.toPrettyString().replace("\\n", "\n")))
                                .with("class", "bad"),
                rust(rust.get(interaction.path("description").asText())));
    }

    private static Html rust(@Nullable JsonNode verified) {
        if (verified == null) {
            return element("td", "not asked").with("class", "none");
        }
        return isVerifiedByRust(verified)
                ? element("td", "verified").with("class", "good")
                : element("td", "not verified: " + verified.path("result").asText())
                        .with("class", "bad");
    }

    static boolean isVerifiedByRust(JsonNode verified) {
        return verified.path("result").asText().equals("OK");
    }
}
