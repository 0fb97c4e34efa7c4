package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares the responses of an operation: statuses, headers and bodies. */
record ResponseComparison(
        Versions versions, Findings findings, SchemaComparison schemas, Operation old, Operation current) {

    void compare() {
        JsonNode before = old.node().path("responses");
        JsonNode after = current.node().path("responses");
        Set<String> statuses = new TreeSet<>();
        before.fieldNames().forEachRemaining(statuses::add);
        after.fieldNames().forEachRemaining(statuses::add);
        for (String status : statuses) {
            Location location = location(status);
            if (!after.has(status)) {
                findings.add(
                        location,
                        "was removed",
                        true,
                        location.isError()
                                ? "A caller that handles `status()` %s of a `ServiceException` no longer gets it."
                                        .formatted(status)
                                : "The method may return another type: see the added responses.",
                        location.methods());
            } else if (!before.has(status)) {
                findings.add(location, "was added", false, Impact.status(status), location.methods());
            } else {
                response(
                        location,
                        versions.before().resolve(before.get(status)),
                        versions.after().resolve(after.get(status)));
            }
        }
    }

    private Location location(String status) {
        boolean result = status.startsWith("2");
        return new Location(
                old.name(),
                "response " + status,
                "",
                MessageType.RESPONSE,
                result ? versions.response(versions.javaBefore(), old) : JavaValue.none(versions.javaBefore()),
                result ? versions.response(versions.javaAfter(), current) : JavaValue.none(versions.javaAfter()));
    }

    private void response(Location location, JsonNode before, JsonNode after) {
        headers(location, before.path("headers"), after.path("headers"));
        JsonNode content = before.path("content");
        JsonNode newContent = after.path("content");
        if (content.isEmpty() != newContent.isEmpty()) {
            findings.add(
                    location,
                    newContent.isEmpty() ? "has no body" : "has a body",
                    newContent.isEmpty() || !location.isError(),
                    Impact.of(location, Direction.OTHER),
                    location.methods());
        } else {
            new ContentComparison(findings, schemas, location).compare(content, newContent);
        }
    }

    private void headers(Location location, JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Location header = new Location(
                    location.operation(),
                    location.part() + " header " + name,
                    "",
                    MessageType.RESPONSE,
                    JavaValue.NONE,
                    JavaValue.NONE);
            if (!after.has(name)) {
                findings.add(header, "was removed", true, "A caller does not find it in `headers()`.");
            } else if (!before.has(name)) {
                findings.add(header, "was added", false, "A caller may read it from `headers()`.");
            } else {
                header(
                        header,
                        versions.before().resolve(before.get(name)),
                        versions.after().resolve(after.get(name)));
            }
        }
    }

    private void header(Location location, JsonNode before, JsonNode after) {
        boolean required = after.path("required").asBoolean();
        if (before.path("required").asBoolean() != required) {
            findings.add(
                    location,
                    required ? "is required" : "is optional",
                    !required,
                    required ? Impact.NONE : "A caller may not find it in `headers()`.");
        }
        schemas.compare(location, before.path("schema"), after.path("schema"));
    }
}
