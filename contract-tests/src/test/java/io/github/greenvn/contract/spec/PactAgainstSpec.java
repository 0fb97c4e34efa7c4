package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a specification has against the interactions of a pact: not against their examples alone, but against everything
 * that the pact lets the client send or counts on to arrive.
 */
final class PactAgainstSpec {

    private static final String JSON = "application/json";

    private final OpenApiFile file;
    private final SpecValidator validator;
    /** Those that were validated: many interactions differ by their answers alone. */
    private final Set<String> requests = new HashSet<>();

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
        operation.ifPresent(known -> {
            credentials(known, interaction.request());
            String place = id + " " + interaction.status();
            response(place, interaction);
            JsonPointer schema = schema(known.response("" + interaction.status()));
            if (!file.at(schema).isMissingNode()) {
                patterns(place, schema, interaction.response());
                promises(
                        place,
                        schema,
                        JsonPointer.empty(),
                        interaction.response().body());
            }
        });
    }

    private void credentials(SpecOperation operation, PinnedMessage request) {
        if (request.header("Authorization").isPresent()
                && operation.securitySchemes().noneMatch(scheme -> operation.isBasic(scheme))) {
            objections.add(new Objection(
                    operation.id() + " request Authorization",
                    "the client sends Basic credentials, and the specification does not ask for them"));
        }
    }

    private static JsonPointer schema(JsonPointer message) {
        return message.appendProperty("content").appendProperty(JSON).appendProperty("schema");
    }

    private void request(String place, PinnedInteraction interaction) {
        PinnedMessage request = interaction.request();
        List<String> bodies = request.body().isMissingNode()
                ? List.of("")
                : Stream.concat(request.bodies(), request.samples())
                        .map(JsonNode::toString)
                        .toList();
        bodies.stream()
                .filter(body -> requests.add(interaction.method() + interaction.path() + request.headers() + body))
                .forEach(body -> objections.addAll(
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

    /** What the pact expects of an answer has to be what the specification promises, word by word. */
    private void patterns(String place, JsonPointer schema, PinnedMessage message) {
        message.openPatterns().forEach((at, pattern) -> {
            JsonNode specified = file.at(SchemaWalk.to(file, schema, JsonPointer.compile(at)));
            String other = specified.path("pattern").textValue();
            if (!pattern.equals(other)) {
                objections.add(new Objection(
                        place + " " + at, "the pact's pattern is " + pattern + ", the specification's " + other));
            }
        });
    }

    /** A property that the pact expects in an answer has to be one that the specification requires. */
    private void promises(String place, JsonPointer schema, JsonPointer at, JsonNode value) {
        JsonPointer here = file.resolve(schema);
        value.properties().forEach(property -> {
            String name = property.getKey();
            if (!SchemaWalk.requires(file.at(here), name)) {
                objections.add(new Objection(
                        place + " " + at.appendProperty(name),
                        "the pact counts on it, and the specification does not require it"));
            }
            promises(
                    place,
                    here.appendProperty("properties").appendProperty(name),
                    at.appendProperty(name),
                    property.getValue());
        });
    }
}
