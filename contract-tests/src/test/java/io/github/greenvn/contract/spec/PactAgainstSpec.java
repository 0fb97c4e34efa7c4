package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.spec.OpenApiFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the interactions of a pact with a specification: not their examples alone, but all that the pact allows the client
 * to send and requires of a response.
 */
final class PactAgainstSpec {

    private static final String JSON = "application/json";

    private final OpenApiFile file;
    private final SpecValidator validator;
    /** The messages that were validated: many interactions share their request or their response. */
    private final Set<String> validated = new HashSet<>();

    private final List<Violation> violations = new ArrayList<>();

    private PactAgainstSpec(OpenApiFile file, SpecValidator validator) {
        this.file = file;
        this.validator = validator;
    }

    static List<Violation> violations(OpenApiFile file, List<WrittenInteraction> pact) {
        return violations(file, new SpecValidator(file.root()), pact);
    }

    static List<Violation> violations(OpenApiFile file, SpecValidator validator, List<WrittenInteraction> pact) {
        PactAgainstSpec check = new PactAgainstSpec(file, validator);
        pact.forEach(check::interaction);
        return check.violations.stream().distinct().sorted().toList();
    }

    private void interaction(WrittenInteraction interaction) {
        Optional<SpecOperation> operation = SpecOperation.of(file, interaction);
        String id = operation.map(SpecOperation::id).orElse(interaction.method() + " " + interaction.path());
        request(id + " request", interaction);
        operation.ifPresent(known -> {
            credentials(known, interaction.request());
            String location = id + " " + interaction.status();
            response(location, interaction);
            JsonPointer schema = schema(known.response("" + interaction.status()));
            if (!file.at(schema).isMissingNode()) {
                patterns(location, schema, interaction.response());
                requiredProperties(
                        location,
                        schema,
                        JsonPointer.empty(),
                        interaction.response().body());
            }
        });
    }

    private void credentials(SpecOperation operation, WrittenMessage request) {
        if (request.header("Authorization").isPresent()
                && operation.securitySchemes().noneMatch(scheme -> operation.isBasic(scheme))) {
            violations.add(new Violation(
                    operation.id() + " request Authorization",
                    "the client sends Basic credentials, and the specification does not require them"));
        }
    }

    private static JsonPointer schema(JsonPointer message) {
        return message.appendProperty("content").appendProperty(JSON).appendProperty("schema");
    }

    private void request(String location, WrittenInteraction interaction) {
        WrittenMessage request = interaction.request();
        List<String> bodies = request.body().isMissingNode()
                ? List.of("")
                : Stream.concat(request.bodies(), request.samples())
                        .map(JsonNode::toString)
                        .toList();
        bodies.stream()
                .filter(body -> validated.add(location + interaction.path() + request.headers() + body))
                .forEach(body -> violations.addAll(validator.request(
                        location, interaction.method(), interaction.path(), request.headers(), body)));
    }

    private void response(String location, WrittenInteraction interaction) {
        WrittenMessage response = interaction.response();
        response.bodies()
                .map(JsonNode::toString)
                .filter(body -> validated.add(location + interaction.path() + response.headers() + body))
                .forEach(body -> violations.addAll(validator.response(
                        location,
                        interaction.method(),
                        interaction.path(),
                        interaction.status(),
                        response.headers(),
                        body)));
    }

    /** Requires each pattern that the pact expects in a response to be the specification's. */
    private void patterns(String location, JsonPointer schema, WrittenMessage message) {
        message.openPatterns().forEach((at, pattern) -> {
            JsonNode specified = file.at(SchemaLookup.to(file, schema, JsonPointer.compile(at)));
            String other = specified.path("pattern").textValue();
            if (!pattern.equals(other)) {
                violations.add(new Violation(
                        location + " " + at, "the pact's pattern is " + pattern + ", the specification's " + other));
            }
        });
    }

    /** Requires each property that the pact expects in a response to be one that the specification requires. */
    private void requiredProperties(String location, JsonPointer schema, JsonPointer at, JsonNode value) {
        JsonPointer here = file.resolve(schema);
        value.properties().forEach(property -> {
            String name = property.getKey();
            if (!SchemaLookup.requires(file.at(here), name)) {
                violations.add(new Violation(
                        location + " " + at.appendProperty(name),
                        "the pact expects it, and the specification does not require it"));
            }
            requiredProperties(
                    location,
                    here.appendProperty("properties").appendProperty(name),
                    at.appendProperty(name),
                    property.getValue());
        });
    }
}
