package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a specification has against the interactions of a pact: not against their examples alone, but against everything
 * that the pact lets the client send or counts on to arrive.
 */
final class PactAgainstSpec {

    private static final String JSON = "application/json";

    private final OpenApiFile file;
    private final SpecValidator validator;
    private final List<Objection> objections = new ArrayList<>();

    private PactAgainstSpec(OpenApiFile file) {
        this.file = file;
        this.validator = new SpecValidator(file.root());
    }

    static List<Objection> objections(OpenApiFile file, List<PinnedInteraction> pact) {
        PactAgainstSpec check = new PactAgainstSpec(file);
        pact.forEach(check::interaction);
        return check.objections.stream().distinct().sorted().toList();
    }

    private void interaction(PinnedInteraction interaction) {
        Optional<SpecOperation> operation = SpecOperation.of(file, interaction);
        String id = operation.map(SpecOperation::id).orElse(interaction.method() + " " + interaction.path());
        request(id + " request", interaction);
        if (operation.isPresent()) {
            String place = id + " " + interaction.status();
            response(place, interaction);
            JsonPointer request = schema(operation.get().requestBody());
            patterns(id + " request", request, interaction.request(), false);
            JsonPointer response = schema(operation.get().response("" + interaction.status()));
            patterns(place, response, interaction.response(), true);
            promises(place, response, interaction.response().body());
        }
    }

    private static JsonPointer schema(JsonPointer message) {
        return message.appendProperty("content").appendProperty(JSON).appendProperty("schema");
    }

    private void request(String place, PinnedInteraction interaction) {
        PinnedMessage request = interaction.request();
        List<String> bodies = request.body().isMissingNode()
                ? List.of("")
                : request.bodies().map(JsonNode::toString).toList();
        bodies.forEach(body -> objections.addAll(
                validator.request(place, interaction.method(), interaction.path(), request.headers(), body)));
    }

    private void response(String place, PinnedInteraction interaction) {
        PinnedMessage response = interaction.response();
        response.bodies()
                .map(JsonNode::toString)
                .forEach(body -> objections.addAll(validator.response(
                        place,
                        interaction.method(),
                        interaction.path(),
                        interaction.status(),
                        response.headers(),
                        body)));
    }

    /** A pattern of the pact has to be the specification's; a request may be narrower than one without a pattern. */
    private void patterns(String place, JsonPointer schema, PinnedMessage message, boolean needed) {
        message.openPatterns().forEach((at, pattern) -> {
            JsonNode specified = file.at(SchemaWalk.to(file, schema, JsonPointer.compile(at)));
            String other = specified.path("pattern").textValue();
            if (!Objects.equals(pattern, other) && (needed || other != null)) {
                objections.add(new Objection(
                        place + " " + at, "the pact's pattern is " + pattern + ", the specification's " + other));
            }
        });
    }

    /** A property that the pact expects in an answer has to be one that the specification requires. */
    private void promises(String place, JsonPointer schema, JsonNode body) {
        JsonPointer here = file.resolve(schema);
        body.properties().forEach(property -> {
            String at = place + "/" + property.getKey();
            if (!SchemaWalk.requires(file.at(here), property.getKey())) {
                objections.add(new Objection(at, "the pact counts on it, and the specification does not require it"));
            }
            JsonPointer below = here.appendProperty("properties").appendProperty(property.getKey());
            promises(at, below, property.getValue());
        });
    }
}
