package io.github.greenvn.contract;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.greenvn.LeadAssistException;
import io.github.greenvn.ServiceException;
import io.github.greenvn.contract.spec.SpecValidator;
import io.github.greenvn.contract.spec.Violation;
import io.github.greenvn.spec.SpecChange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A response of the contract with a mistake, and the violations that each check reports. */
record WrongResponse(Interaction interaction, int status, String type, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SpecValidator SPECIFICATION = SpecValidator.ofVersion1();

    /** {@return the interaction's example with a change of its /status, its /type or its /body} */
    static WrongResponse of(Interaction interaction, SpecChange change) throws JsonProcessingException {
        ObjectNode right = JSON.createObjectNode().put("type", "application/json");
        right.put("status", interaction.toPactInteraction().getResponse().getStatus());
        right.set(
                "body",
                JSON.readTree(
                        interaction.toPactInteraction().getResponse().getBody().valueAsString()));
        JsonNode wrong = change.applyTo(right);
        return new WrongResponse(
                interaction,
                wrong.path("status").intValue(),
                wrong.path("type").textValue(),
                wrong.path("body").toString());
    }

    Map<String, List<Violation>> violations() {
        Map<String, List<Violation>> violations = new LinkedHashMap<>();
        violations.put("PACT", pact());
        violations.put("SPECIFICATION", specification());
        violations.put("CLIENT", client());
        return violations;
    }

    private List<Violation> pact() {
        HttpResponse response = new HttpResponse(
                status,
                Map.of("Content-Type", List.of(type)),
                OptionalBody.body(body.getBytes(StandardCharsets.UTF_8), new ContentType(type)));
        return ResponseMatching.responseMismatches(interaction.toPact(), interaction.toPactInteraction(), response)
                .stream()
                .map(mismatch -> new Violation(location(mismatch), mismatch.description()))
                .sorted()
                .toList();
    }

    private static String location(Mismatch mismatch) {
        if (mismatch instanceof BodyMismatch inBody) {
            return "body " + inBody.getPath();
        }
        return mismatch instanceof HeaderMismatch inHeader ? inHeader.getHeaderKey() : mismatch.type();
    }

    private List<Violation> specification() {
        SynchronousHttp expected = interaction.toPactInteraction();
        return SPECIFICATION
                .response(
                        "response",
                        expected.getRequest().getMethod(),
                        expected.getRequest().getPath(),
                        status,
                        Map.of("Content-Type", type),
                        body)
                .stream()
                .sorted()
                .toList();
    }

    /** {@return a violation if the client reports another outcome than the interaction says} */
    private List<Violation> client() {
        String expected = interaction instanceof ErrorInteraction error
                ? error.error().outcome() + " " + error.error().number()
                : "";
        String outcome = FixedResponseServer.with(status, type, body, this::outcome);
        return outcome.equals(expected) ? List.of() : List.of(new Violation(outcome, "expected: " + expected));
    }

    private String outcome(String url) {
        try {
            interaction.call(url);
            return "";
        } catch (ServiceException e) {
            return e.outcome() + " " + e.code();
        } catch (LeadAssistException e) {
            return e.outcome() + " " + e.getClass().getSimpleName();
        }
    }
}
