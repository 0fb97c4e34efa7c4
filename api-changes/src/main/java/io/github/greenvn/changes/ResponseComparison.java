package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares the responses of an operation: statuses, headers and bodies. */
record ResponseComparison(
        Versions versions, Findings findings, SchemaComparison schemas, Operation old, Operation current) {

    void compare() {
        JsonNode was = old.node().path("responses");
        JsonNode is = current.node().path("responses");
        Set<String> statuses = new TreeSet<>();
        was.fieldNames().forEachRemaining(statuses::add);
        is.fieldNames().forEachRemaining(statuses::add);
        for (String status : statuses) {
            Location location = location(status);
            if (!is.has(status)) {
                findings.add(
                        location,
                        "was removed",
                        true,
                        location.isError()
                                ? "A caller that handles `status()` %s of a `ServiceException` no longer gets it."
                                        .formatted(status)
                                : "The method may return another type: see the added responses.",
                        location.methods());
            } else if (!was.has(status)) {
                findings.add(location, "was added", false, Impact.status(status), location.methods());
            } else {
                response(
                        location,
                        versions.before().resolve(was.get(status)),
                        versions.after().resolve(is.get(status)));
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

    private void response(Location location, JsonNode was, JsonNode is) {
        headers(location, was.path("headers"), is.path("headers"));
        JsonNode content = was.path("content");
        JsonNode newContent = is.path("content");
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

    private void headers(Location location, JsonNode was, JsonNode is) {
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Location header = new Location(
                    location.operation(),
                    location.part() + " header " + name,
                    "",
                    MessageType.RESPONSE,
                    JavaValue.NONE,
                    JavaValue.NONE);
            if (!is.has(name)) {
                findings.add(header, "was removed", true, "A caller does not find it in `headers()`.");
            } else if (!was.has(name)) {
                findings.add(header, "was added", false, "A caller may read it from `headers()`.");
            } else {
                header(
                        header,
                        versions.before().resolve(was.get(name)),
                        versions.after().resolve(is.get(name)));
            }
        }
    }

    private void header(Location location, JsonNode was, JsonNode is) {
        boolean required = is.path("required").asBoolean();
        if (was.path("required").asBoolean() != required) {
            findings.add(
                    location,
                    required ? "is required" : "is optional",
                    !required,
                    required ? Impact.NONE : "A caller may not find it in `headers()`.");
        }
        schemas.compare(location, was.path("schema"), is.path("schema"));
    }
}
