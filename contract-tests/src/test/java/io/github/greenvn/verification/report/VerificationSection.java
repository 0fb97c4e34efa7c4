package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.element;
import static io.github.greenvn.verification.report.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Whether the stub answers each interaction of the tracked pact as it says; what differs, where it does not. */
final class VerificationSection {

    private VerificationSection() {}

    static Html of(Run run) {
        JsonNode about = run.verification().path("metaData");
        return element(
                        "section",
                        element("h2", "Verification of the stub"),
                        element(
                                        "p",
                                        "By Pact JVM "
                                                + about.path("pactJvmVersion").asText() + ", "
                                                + about.path("date").asText())
                                .with("class", "quiet"),
                        Html.table(
                                List.of("interaction", "given", "outcome"),
                                run.verifications().map(VerificationSection::row)))
                .with("id", "section-verification");
    }

    private static Html row(JsonNode verified) {
        JsonNode interaction = verified.path("interaction");
        JsonNode outcome = verified.path("verification");
        return Html.row(
                text(interaction.path("description").asText()),
                text(InteractionSection.states(interaction)),
                Run.isVerified(verified)
                        ? element("td", "verified").with("class", "good")
                        : element("td", element("pre", outcome.toPrettyString().replace("\\n", "\n")))
                                .with("class", "bad"));
    }
}
