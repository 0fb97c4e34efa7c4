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
import io.github.greenvn.spec.JsonChange;
import io.github.greenvn.spec.Objection;
import io.github.greenvn.spec.SpecValidator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer of the contract that a stub gives wrongly, and what each corner has against it. */
record WrongAnswer(Interaction interaction, int status, String type, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SpecValidator SPECIFICATION = SpecValidator.ofVersion1();

    /** The interaction's own example, with a change of its /status, its /type or its /body. */
    static WrongAnswer of(Interaction interaction, JsonChange change) throws JsonProcessingException {
        ObjectNode right = JSON.createObjectNode().put("type", "application/json");
        right.put("status", interaction.pinned().getResponse().getStatus());
        right.set(
                "body",
                JSON.readTree(interaction.pinned().getResponse().getBody().valueAsString()));
        JsonNode wrong = change.in(right);
        return new WrongAnswer(
                interaction,
                wrong.path("status").intValue(),
                wrong.path("type").textValue(),
                wrong.path("body").toString());
    }

    Map<String, List<Objection>> objections() {
        Map<String, List<Objection>> objections = new LinkedHashMap<>();
        objections.put("PACT", pact());
        objections.put("SPECIFICATION", specification());
        objections.put("CLIENT", client());
        return objections;
    }

    private List<Objection> pact() {
        HttpResponse answer = new HttpResponse(
                status,
                Map.of("Content-Type", List.of(type)),
                OptionalBody.body(body.getBytes(StandardCharsets.UTF_8), new ContentType(type)));
        return ResponseMatching.responseMismatches(interaction.alone(), interaction.pinned(), answer).stream()
                .map(mismatch -> new Objection(place(mismatch), mismatch.description()))
                .sorted()
                .toList();
    }

    private static String place(Mismatch mismatch) {
        if (mismatch instanceof BodyMismatch inBody) {
            return "body " + inBody.getPath();
        }
        return mismatch instanceof HeaderMismatch inHeader ? inHeader.getHeaderKey() : mismatch.type();
    }

    private List<Objection> specification() {
        SynchronousHttp pinned = interaction.pinned();
        return SPECIFICATION
                .response(
                        "answer",
                        pinned.getRequest().getMethod(),
                        pinned.getRequest().getPath(),
                        status,
                        Map.of("Content-Type", type),
                        body)
                .stream()
                .sorted()
                .toList();
    }

    /** The client objects if it fails otherwise than the interaction says. */
    private List<Objection> client() {
        String expected = interaction instanceof Failing failing
                ? failing.error().outcome() + " " + failing.error().number()
                : "";
        String fate = AnsweringServer.with(status, type, body, this::fate);
        return fate.equals(expected) ? List.of() : List.of(new Objection(fate, "expected: " + expected));
    }

    private String fate(String url) {
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
