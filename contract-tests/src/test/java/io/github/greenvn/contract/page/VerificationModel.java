package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The verification of an interaction.
 *
 * @param result the result as JSON
 * @param rust the result of Pact's Rust verifier
 * @param rustKind the CSS class of that result
 */
record VerificationModel(
        String description, String states, boolean verified, String result, String rust, String rustKind) {

    static List<VerificationModel> all(Results results) {
        Map<String, Boolean> rust = results.rustVerifications()
                .collect(Collectors.toMap(
                        verified -> verified.path("description").asText(), Results::isVerifiedByRust));
        return results.verifications().map(verified -> of(verified, rust)).toList();
    }

    private static VerificationModel of(JsonNode verified, Map<String, Boolean> rust) {
        JsonNode interaction = verified.path("interaction");
        String description = interaction.path("description").asText();
        boolean known = rust.containsKey(description);
        boolean good = rust.getOrDefault(description, false);
        return new VerificationModel(
                description,
                PageModel.states(interaction),
                Results.isVerified(verified),
                verified.path("verification").toPrettyString().replace("\\n", "\n"),
                known ? good ? "verified" : "not verified" : "not run",
                known ? good ? "good" : "bad" : "none");
    }
}
