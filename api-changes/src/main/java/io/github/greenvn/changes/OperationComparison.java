package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two states of an operation. */
record OperationComparison(
        Versions versions, Findings findings, SchemaComparison schemas, Operation old, Operation current) {

    private static final Set<String> NOT_REPORTED = Set.of(
            "callbacks",
            "description",
            "externalDocs",
            "parameters",
            "requestBody",
            "responses",
            "security",
            "summary");

    private static final JsonNode ANY_TEXT =
            JsonNodeFactory.instance.objectNode().put("type", "string");

    void compare() {
        compare(MessageType.REQUEST);
        SecurityComparison.compare(
                versions,
                findings,
                Location.of(old.name(), "security", MessageType.REQUEST)
                        .at(securedBy(versions.before(), old), securedBy(versions.after(), current), "security"),
                old,
                current);
        new IncomingComparison(versions, findings, schemas)
                .compare(old.callbacks(versions.before()), current.callbacks(versions.after()));
    }

    /** Returns the node whose security is the operation's: the whole file's, if the operation has none. */
    private static JsonNode securedBy(Spec spec, Operation operation) {
        return operation.node().has("security") ? operation.node() : spec.root();
    }

    /** Compares a request that the caller receives, and its responses, which the caller sends. */
    void compareIncoming() {
        compare(MessageType.RESPONSE);
    }

    private void compare(MessageType request) {
        keywords();
        parameters(request);
        body(
                request,
                versions.before().resolve(old.node().path("requestBody")),
                versions.after().resolve(current.node().path("requestBody")));
        new ResponseComparison(versions, findings, schemas, request.reversed(), old, current).compare();
    }

    /** Compares what says nothing about a message. */
    private void keywords() {
        Location operation =
                Location.of(old.name(), "operation", MessageType.REQUEST).at(old.node(), current.node());
        promise(findings, operation, old.node(), current.node());
        Set<String> names = Nodes.names(old.node(), current.node());
        names.removeAll(NOT_REPORTED);
        names.add("servers");
        for (String name : names) {
            JsonNode before =
                    name.equals("servers") ? old.servers() : old.node().path(name);
            JsonNode after =
                    name.equals("servers") ? current.servers() : current.node().path(name);
            boolean sameTags = name.equals("tags") && Schemas.sorted(before).equals(Schemas.sorted(after));
            if (sameTags || before.equals(after)) {
                continue;
            }
            Location location =
                    Location.of(old.name(), "operation", MessageType.REQUEST).at(old.node(), current.node(), name);
            Rule rule =
                    switch (name) {
                        case "deprecated" -> Rules.OPERATION_DEPRECATED;
                        case "operationId" -> Rules.OPERATION_ID_CHANGED;
                        case "servers" -> Rules.OPERATION_SERVERS_CHANGED;
                        default -> Rules.OPERATION_CHANGED;
                    };
            findings.add(
                    location,
                    rule,
                    Nodes.change(name, before, after),
                    name.equals("deprecated") ? Impact.deprecated(after.asBoolean()) : Impact.NONE,
                    location.methods());
        }
    }

    /** Reports that a date or a level that was promised is withdrawn. */
    static void promise(Findings findings, Location location, JsonNode before, JsonNode after) {
        if (Promise.isWithdrawn(before, after)) {
            findings.add(
                    location,
                    Rules.PROMISE_WITHDRAWN,
                    "its sunset is gone or earlier, or its stability is lower",
                    "It may stop to work, or change, earlier than announced.");
        }
    }

    private void parameters(MessageType request) {
        Map<String, JsonNode> allBefore = old.parameters(versions.before());
        Map<String, JsonNode> allAfter = current.parameters(versions.after());
        Set<String> names = new LinkedHashSet<>(allBefore.keySet());
        names.addAll(allAfter.keySet());
        for (String each : names) {
            JsonNode before = allBefore.get(each);
            JsonNode after = allAfter.get(each);
            Location location = parameter(request, before, after);
            if (after == null) {
                findings.add(
                        location,
                        before != null && Promise.forbidsRemoval(before)
                                ? Rules.PARAMETER_REMOVED_EARLY
                                : Rules.PARAMETER_REMOVED,
                        "was removed",
                        Impact.removed(location, false),
                        location.methods());
            } else if (before == null) {
                // A part of the path was there before it was described.
                boolean inPath = after.path("in").asText().equals("path");
                boolean required = after.path("required").asBoolean() && !inPath;
                findings.addNew(
                        location,
                        required ? Rules.REQUIRED_PARAMETER_ADDED : Rules.PARAMETER_ADDED,
                        required,
                        location.methods());
                if (inPath && after.has("schema")) {
                    schemas.compareWhole(location.asText(), ANY_TEXT, after.path("schema"));
                }
            } else {
                new ParameterComparison(findings, schemas, location).compare(before, after);
            }
        }
    }

    private Location parameter(MessageType request, @Nullable JsonNode before, @Nullable JsonNode after) {
        JsonNode one = before == null ? Objects.requireNonNull(after) : before;
        String part = one.path("in").asText() + " parameter " + one.path("name").asText();
        return Location.of(old.name(), part, request)
                .withJava(
                        versions.parameter(versions.javaBefore(), old, before),
                        versions.parameter(versions.javaAfter(), current, after))
                .at(before == null ? old.node() : before, after == null ? current.node() : after);
    }

    private void body(MessageType request, JsonNode before, JsonNode after) {
        Location location = Location.of(old.name(), "request", request)
                .withJava(versions.body(versions.javaBefore(), old), versions.body(versions.javaAfter(), current))
                .at(old.node(), current.node(), "requestBody");
        boolean required = after.path("required").asBoolean();
        if (before.isMissingNode() && !after.isMissingNode()) {
            findings.addNew(
                    location, required ? Rules.REQUIRED_BODY_ADDED : Rules.BODY_ADDED, required, location.methods());
        } else if (!before.isMissingNode() && after.isMissingNode()) {
            findings.add(
                    location, Rules.BODY_REMOVED, "was removed", Impact.removed(location, false), location.methods());
        } else {
            ParameterComparison.required(findings, location.at(before, after, "required"), before, after);
            new ContentComparison(findings, schemas, location).compare(before.path("content"), after.path("content"));
        }
    }
}
