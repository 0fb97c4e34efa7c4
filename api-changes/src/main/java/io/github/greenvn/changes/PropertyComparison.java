package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the properties of two objects, and which of them are required. */
final class PropertyComparison {

    private final SchemaComparison schemas;
    private final Schemas before;
    private final Schemas after;
    private final Findings findings;

    PropertyComparison(SchemaComparison schemas, Schemas before, Schemas after, Findings findings) {
        this.schemas = schemas;
        this.before = before;
        this.after = after;
        this.findings = findings;
    }

    void compare(Location location, ObjectNode was, ObjectNode is) {
        Set<String> names = new LinkedHashSet<>();
        was.path("required").forEach(name -> names.add(name.asText()));
        is.path("required").forEach(name -> names.add(name.asText()));
        was.path("properties").fieldNames().forEachRemaining(names::add);
        is.path("properties").fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode old = was.path("properties").path(name);
            JsonNode current = is.path("properties").path(name);
            Location property = location.property(name);
            Presence wasThere = Presence.of(was, name, before);
            Presence isThere = Presence.of(is, name, after);
            if (old.isMissingNode() && current.isMissingNode()) {
                presence(property, wasThere, isThere);
            } else if (current.isMissingNode()) {
                findings.add(
                        property,
                        "was removed",
                        true,
                        Impact.removed(property, wasThere.needed()),
                        location.before().model() + "." + name);
            } else if (old.isMissingNode()) {
                added(property, isThere, "+" + location.after().model() + "." + name);
            } else {
                presence(property, wasThere, isThere);
                aliases(
                        property,
                        wasThere.needed(),
                        before.plain(old).path("x-aliases"),
                        after.plain(current).path("x-aliases"));
                schemas.compare(property, old, current);
            }
        }
    }

    private void added(Location location, Presence presence, String key) {
        boolean needed = location.messageType() == MessageType.REQUEST
                ? presence.required()
                : presence.needed() && !location.isError();
        String what = presence.required() ? "was added, and is required" : "was added";
        findings.add(location, what, needed, needed ? Impact.required(location) : Impact.added(location), key);
    }

    private void presence(Location location, Presence was, Presence is) {
        if (location.messageType() == MessageType.REQUEST || location.isError()) {
            if (was.required() != is.required()) {
                Direction direction = is.required() ? Direction.NARROWER : Direction.WIDER;
                findings.add(
                        location,
                        is.required() ? "is required" : "is optional",
                        location.messageType().isBrokenBy(direction),
                        is.required() ? Impact.required(location) : Impact.optional(location, true, "without"));
            }
        } else if (was.required() && !is.required()) {
            findings.add(location, "is optional", true, Impact.optional(location, was.needed(), "without it"));
        } else if (!was.required() && is.required()) {
            findings.add(location, "is required", is.needed(), is.needed() ? Impact.required(location) : Impact.NONE);
        } else if (was.tolerated() != is.tolerated() && is.required()) {
            findings.add(
                    location,
                    is.tolerated() ? "is optional for a reader" : "is required for a reader",
                    is.needed(),
                    is.needed() ? Impact.required(location) : Impact.optional(location, false, "without it"));
        }
        if (was.nullable() != is.nullable()) {
            nullable(location, was, is);
        }
    }

    private void nullable(Location location, Presence was, Presence is) {
        String what = is.nullable() ? "may be null" : "is never null";
        if (location.messageType() == MessageType.REQUEST) {
            findings.add(
                    location,
                    what,
                    !is.nullable(),
                    is.nullable() ? Impact.NONE : "This client never sends null: nothing to do.");
        } else if (is.nullable()) {
            findings.add(
                    location,
                    what,
                    was.needed() || location.isError(),
                    Impact.optional(location, was.needed(), "with null there"));
        } else {
            findings.add(
                    location,
                    what,
                    is.needed() && !location.isError(),
                    is.needed() ? Impact.required(location) : Impact.NONE);
        }
    }

    private void aliases(Location location, boolean needed, JsonNode was, JsonNode is) {
        if (location.messageType() == MessageType.REQUEST) {
            return;
        }
        was.forEach(alias -> {
            if (!contains(is, alias)) {
                findings.add(
                        location,
                        "is not read by the name " + SchemaComparison.text(alias),
                        true,
                        needed
                                ? "A response that has it by that name is now unreadable (outcome UNKNOWN)."
                                : "In a response that has it by that name %s is null.".formatted(location.javaName()));
            }
        });
        is.forEach(alias -> {
            if (!contains(was, alias)) {
                findings.add(
                        location, "is read by the name " + SchemaComparison.text(alias) + " too", false, Impact.NONE);
            }
        });
    }

    private static boolean contains(JsonNode names, JsonNode name) {
        for (JsonNode each : names) {
            if (each.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The rules on a property's absence: the specification's, and the client's when it reads a response. */
    private record Presence(boolean required, boolean nullable, boolean tolerated) {

        static Presence of(ObjectNode object, String name, Schemas schemas) {
            boolean required = false;
            for (JsonNode each : object.path("required")) {
                required |= each.asText().equals(name);
            }
            ObjectNode property = schemas.plain(object.path("properties").path(name));
            // The client cannot require a property that the specification does not describe.
            boolean tolerated = property.isEmpty()
                    || property.path("x-reader-tolerates-absence").asBoolean();
            return new Presence(required, property.path("nullable").asBoolean(), tolerated);
        }

        boolean needed() {
            return required && !nullable && !tolerated;
        }
    }
}
