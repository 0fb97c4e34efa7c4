package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two states of an operation. */
final class OperationComparison {

    private static final Set<String> DOCUMENTATION =
            Set.of("summary", "description", "tags", "operationId", "externalDocs");
    private static final Set<String> COMPARED_IN_DETAIL =
            Set.of("parameters", "requestBody", "responses", "security", "servers");

    private final Versions versions;
    private final Findings findings;
    private final SchemaComparison schemas;
    private final Operation old;
    private final Operation current;

    OperationComparison(Versions versions, Findings findings, Operation old, Operation current) {
        this.versions = versions;
        this.findings = findings;
        this.schemas = new SchemaComparison(versions.before(), versions.after(), findings);
        this.old = old;
        this.current = current;
    }

    void compare() {
        keywords();
        parameters();
        body(
                versions.before().resolve(old.node().path("requestBody")),
                versions.after().resolve(current.node().path("requestBody")));
        new ResponseComparison(versions, findings, schemas, old, current).compare();
        SecurityComparison.compare(versions, findings, location("security", MessageType.REQUEST), old, current);
    }

    private Location location(String part, MessageType messageType) {
        return new Location(old.name(), part, "", messageType, JavaValue.NONE, JavaValue.NONE);
    }

    /** Compares what is not compared in detail, such as callbacks. */
    private void keywords() {
        Set<String> names = new TreeSet<>();
        old.node().fieldNames().forEachRemaining(names::add);
        current.node().fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode before = old.node().path(name);
            JsonNode after = current.node().path(name);
            if (before.equals(after)
                    || COMPARED_IN_DETAIL.contains(name)
                    || name.matches("summary|description|externalDocs")) {
                continue;
            }
            boolean harmless = DOCUMENTATION.contains(name) || name.startsWith("x-") || name.equals("deprecated");
            Location location = location("operation", MessageType.REQUEST);
            findings.add(
                    location,
                    "`%s` %s → %s".formatted(name, SchemaComparison.text(before), SchemaComparison.text(after)),
                    !harmless,
                    name.equals("deprecated")
                            ? Impact.deprecated(after.asBoolean())
                            : harmless ? Impact.NONE : Impact.REJECTED,
                    location.methods());
        }
    }

    private void parameters() {
        Map<String, JsonNode> allBefore = old.parameters(versions.before());
        Map<String, JsonNode> allAfter = current.parameters(versions.after());
        Set<String> names = new LinkedHashSet<>(allBefore.keySet());
        names.addAll(allAfter.keySet());
        for (String each : names) {
            JsonNode before = allBefore.get(each);
            JsonNode after = allAfter.get(each);
            Location location = parameter(before, after);
            if (after == null) {
                findings.add(location, "was removed", true, Impact.removed(location, false), location.methods());
            } else if (before == null) {
                boolean required = after.path("required").asBoolean();
                findings.add(
                        location,
                        required ? "was added, and is required" : "was added",
                        required,
                        required ? Impact.required(location) : Impact.added(location),
                        location.methods());
            } else {
                new ParameterComparison(findings, schemas, location).compare(before, after);
            }
        }
    }

    private Location parameter(@Nullable JsonNode before, @Nullable JsonNode after) {
        JsonNode one = before == null ? Objects.requireNonNull(after) : before;
        String name = one.path("name").asText();
        return new Location(
                old.name(),
                one.path("in").asText() + " parameter " + name,
                "",
                MessageType.REQUEST,
                versions.parameter(versions.javaBefore(), old, before),
                versions.parameter(versions.javaAfter(), current, after));
    }

    private void body(JsonNode before, JsonNode after) {
        Location location = new Location(
                old.name(),
                "request",
                "",
                MessageType.REQUEST,
                versions.body(versions.javaBefore(), old),
                versions.body(versions.javaAfter(), current));
        boolean required = after.path("required").asBoolean();
        if (before.isMissingNode() && !after.isMissingNode()) {
            findings.add(
                    location,
                    required ? "was added, and is required" : "was added",
                    required,
                    required ? Impact.required(location) : Impact.added(location),
                    location.methods());
        } else if (!before.isMissingNode() && after.isMissingNode()) {
            findings.add(location, "was removed", true, Impact.removed(location, false), location.methods());
        } else {
            if (before.path("required").asBoolean() != required) {
                findings.add(
                        location,
                        required ? "is required" : "is optional",
                        required,
                        required ? Impact.required(location) : Impact.optional(location, false, ""),
                        location.methods());
            }
            new ContentComparison(findings, schemas, location).compare(before.path("content"), after.path("content"));
        }
    }
}
