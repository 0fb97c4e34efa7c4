package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares the answers of an operation: statuses, headers, bodies. */
record AnswerComparison(
        Versions versions, Findings findings, SchemaComparison schemas, Operation old, Operation current) {

    void compare() {
        JsonNode was = old.node().path("responses");
        JsonNode is = current.node().path("responses");
        Set<String> statuses = new TreeSet<>();
        was.fieldNames().forEachRemaining(statuses::add);
        is.fieldNames().forEachRemaining(statuses::add);
        for (String status : statuses) {
            Place place = place(status);
            if (!is.has(status)) {
                findings.add(
                        place,
                        "is gone",
                        true,
                        place.isError()
                                ? "A caller that looks for `status()` %s in a `ServiceException` does not get it."
                                        .formatted(status)
                                : "The method's result may be another: see the answers that are new.",
                        place.methods());
            } else if (!was.has(status)) {
                findings.add(place, "is new", false, Meaning.status(status), place.methods());
            } else {
                answer(
                        place,
                        versions.before().resolve(was.get(status)),
                        versions.after().resolve(is.get(status)));
            }
        }
    }

    private Place place(String status) {
        boolean result = status.startsWith("2");
        return new Place(
                old.name(),
                "answer " + status,
                "",
                Side.RESPONSE,
                result ? versions.answer(versions.javaBefore(), old) : JavaValue.none(versions.javaBefore()),
                result ? versions.answer(versions.javaAfter(), current) : JavaValue.none(versions.javaAfter()));
    }

    private void answer(Place place, JsonNode was, JsonNode is) {
        headers(place, was.path("headers"), is.path("headers"));
        JsonNode content = was.path("content");
        JsonNode newContent = is.path("content");
        if (content.isEmpty() != newContent.isEmpty()) {
            findings.add(
                    place,
                    newContent.isEmpty() ? "has no body" : "has a body",
                    newContent.isEmpty() || !place.isError(),
                    Meaning.of(place, Direction.OTHER),
                    place.methods());
        } else {
            new ContentComparison(findings, schemas, place).compare(content, newContent);
        }
    }

    private void headers(Place place, JsonNode was, JsonNode is) {
        Set<String> names = new TreeSet<>();
        was.fieldNames().forEachRemaining(names::add);
        is.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Place header = new Place(
                    place.operation(),
                    place.part() + " header " + name,
                    "",
                    Side.RESPONSE,
                    JavaValue.NONE,
                    JavaValue.NONE);
            if (!is.has(name)) {
                findings.add(header, "is gone", true, "A caller does not find it in `headers()`.");
            } else if (!was.has(name)) {
                findings.add(header, "is new", false, "A caller may read it from `headers()`.");
            } else {
                header(
                        header,
                        versions.before().resolve(was.get(name)),
                        versions.after().resolve(is.get(name)));
            }
        }
    }

    private void header(Place place, JsonNode was, JsonNode is) {
        boolean required = is.path("required").asBoolean();
        if (was.path("required").asBoolean() != required) {
            findings.add(
                    place,
                    required ? "is required" : "is optional",
                    !required,
                    required ? Meaning.NOTHING : "A caller may not find it in `headers()`.");
        }
        schemas.compare(place, was.path("schema"), is.path("schema"));
    }
}
