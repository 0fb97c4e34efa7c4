package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares the responses of an operation: statuses, headers and bodies. */
record ResponseComparison(
        Versions versions,
        Findings findings,
        SchemaComparison schemas,
        MessageType messageType,
        Operation old,
        Operation current) {

    void compare() {
        JsonNode before = old.node().path("responses");
        JsonNode after = current.node().path("responses");
        Set<String> statuses = Nodes.names(before, after);
        statuses.removeIf(status -> status.isEmpty() || status.startsWith("x-"));
        for (String status : statuses) {
            Location location = location(status).at(before, after, status);
            String was = describing(before, status);
            String is = describing(after, status);
            if (!was.isEmpty() && !is.isEmpty()) {
                response(
                        location,
                        versions.before().resolve(before.get(was)),
                        versions.after().resolve(after.get(is)));
            }
            if (before.has(status) && !lists(after, status)) {
                boolean error = location.isError();
                findings.add(
                        location,
                        error ? Rules.ERROR_STATUS_REMOVED : Rules.STATUS_REMOVED,
                        "was removed",
                        error
                                ? "A caller that handles `status()` %s of a `ServiceException` no longer gets it."
                                        .formatted(status)
                                : "The method may return another type: see the added responses.",
                        location.methods());
            } else if (after.has(status) && !lists(before, status)) {
                findings.add(location, Rules.STATUS_ADDED, "was added", Impact.status(status), location.methods());
            }
        }
    }

    private static boolean lists(JsonNode responses, String status) {
        return responses.has(status) || responses.has(range(status));
    }

    private static String range(String status) {
        return status.charAt(0) + "XX";
    }

    /** Returns the key that describes a status: itself, its range or the default; "" if none does. */
    private static String describing(JsonNode responses, String status) {
        // Beside the status of a success, the default is an error.
        boolean byDefault = !status.startsWith("2")
                || Nodes.names(responses, responses).stream().noneMatch(each -> each.startsWith("2"));
        return Stream.of(status, range(status), byDefault ? "default" : status)
                .filter(responses::has)
                .findFirst()
                .orElse("");
    }

    private Location location(String status) {
        boolean result = status.startsWith("2");
        return Location.of(old.name(), "response " + status, messageType)
                .withJava(
                        result ? versions.response(versions.javaBefore(), old) : JavaValue.none(versions.javaBefore()),
                        result
                                ? versions.response(versions.javaAfter(), current)
                                : JavaValue.none(versions.javaAfter()));
    }

    private void response(Location location, JsonNode before, JsonNode after) {
        headers(location, before.path("headers"), after.path("headers"));
        JsonNode content = before.path("content");
        JsonNode newContent = after.path("content");
        Location here = location.at(before, after, "content");
        if (content.isEmpty() == newContent.isEmpty()) {
            new ContentComparison(findings, schemas, here).compare(content, newContent);
            return;
        }
        findings.add(
                here,
                newContent.isEmpty() ? Rules.BODY_REMOVED : Rules.RESPONSE_BODY_ADDED,
                newContent.isEmpty() ? "has no body" : "has a body",
                Impact.of(here, Rules.BODY_REMOVED),
                here.methods());
    }

    private void headers(Location location, JsonNode before, JsonNode after) {
        Map<String, String> old = names(before);
        Map<String, String> current = names(after);
        Set<String> all = new TreeSet<>(old.keySet());
        all.addAll(current.keySet());
        // It is compared as a media type.
        all.remove("content-type");
        for (String key : all) {
            String name = old.getOrDefault(key, current.getOrDefault(key, key));
            JsonNode was = versions.before().resolve(before.path(old.getOrDefault(key, "")));
            JsonNode is = versions.after().resolve(after.path(current.getOrDefault(key, "")));
            Location header = Location.of(location.operation(), location.part() + " header " + name, messageType)
                    .at(before, after, name)
                    .asText();
            if (is.isMissingNode()) {
                findings.add(
                        header,
                        was.path("required").asBoolean() ? Rules.REQUIRED_HEADER_REMOVED : Rules.HEADER_REMOVED,
                        "was removed",
                        "A caller does not find it in `headers()`.");
            } else if (was.isMissingNode()) {
                findings.add(header, Rules.HEADER_ADDED, "was added", "A caller may read it from `headers()`.");
            } else {
                header(header, was, is);
            }
        }
    }

    /** Returns the names of headers, which have no case. */
    private static Map<String, String> names(JsonNode headers) {
        Map<String, String> names = new LinkedHashMap<>();
        headers.fieldNames().forEachRemaining(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        return names;
    }

    private void header(Location location, JsonNode before, JsonNode after) {
        boolean required = after.path("required").asBoolean();
        if (before.path("required").asBoolean() != required) {
            findings.add(
                    location.at(before, after, "required"),
                    required ? Rules.REQUIRED : Rules.OPTIONAL,
                    required ? "is required" : "is optional",
                    required ? Impact.NONE : "A caller may not find it in `headers()`.");
        }
        schemas.compareWhole(location, before.path("schema"), after.path("schema"));
    }
}
