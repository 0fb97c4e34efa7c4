package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the properties of two objects, and which of them are required. */
final class PropertyComparison {

    private final SchemaComparison schemas;
    private final Schemas schemasBefore;
    private final Schemas schemasAfter;
    private final Findings findings;

    PropertyComparison(SchemaComparison schemas, Schemas before, Schemas after, Findings findings) {
        this.schemas = schemas;
        this.schemasBefore = before;
        this.schemasAfter = after;
        this.findings = findings;
    }

    void compare(Location location, ObjectNode before, ObjectNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.path("required").forEach(name -> names.add(name.asText()));
        after.path("required").forEach(name -> names.add(name.asText()));
        before.path("properties").fieldNames().forEachRemaining(names::add);
        after.path("properties").fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode old = before.path("properties").path(name);
            JsonNode current = after.path("properties").path(name);
            Location property = location.property(name);
            Presence wasThere = Presence.of(before, name, schemasBefore);
            Presence isThere = Presence.of(after, name, schemasAfter);
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
                        schemasBefore.plain(old).path("x-aliases"),
                        schemasAfter.plain(current).path("x-aliases"));
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

    private void presence(Location location, Presence before, Presence after) {
        if (location.messageType() == MessageType.REQUEST || location.isError()) {
            if (before.required() != after.required()) {
                Direction direction = after.required() ? Direction.NARROWER : Direction.WIDER;
                findings.add(
                        location,
                        after.required() ? "is required" : "is optional",
                        location.messageType().isBrokenBy(direction),
                        after.required() ? Impact.required(location) : Impact.optional(location, true, "without"));
            }
        } else if (before.required() && !after.required()) {
            findings.add(location, "is optional", true, Impact.optional(location, before.needed(), "without it"));
        } else if (!before.required() && after.required()) {
            findings.add(
                    location, "is required", after.needed(), after.needed() ? Impact.required(location) : Impact.NONE);
        } else if (before.tolerated() != after.tolerated() && after.required()) {
            findings.add(
                    location,
                    after.tolerated() ? "is optional for a reader" : "is required for a reader",
                    after.needed(),
                    after.needed() ? Impact.required(location) : Impact.optional(location, false, "without it"));
        }
        if (before.nullable() != after.nullable()) {
            nullable(location, before, after);
        }
    }

    private void nullable(Location location, Presence before, Presence after) {
        String what = after.nullable() ? "may be null" : "is never null";
        if (location.messageType() == MessageType.REQUEST) {
            findings.add(
                    location,
                    what,
                    !after.nullable(),
                    after.nullable() ? Impact.NONE : "This client never sends null: nothing to do.");
        } else if (after.nullable()) {
            findings.add(
                    location,
                    what,
                    before.needed() || location.isError(),
                    Impact.optional(location, before.needed(), "with null there"));
        } else {
            findings.add(
                    location,
                    what,
                    after.needed() && !location.isError(),
                    after.needed() ? Impact.required(location) : Impact.NONE);
        }
    }

    private void aliases(Location location, boolean needed, JsonNode before, JsonNode after) {
        if (location.messageType() == MessageType.REQUEST) {
            return;
        }
        before.forEach(alias -> {
            if (!contains(after, alias)) {
                findings.add(
                        location,
                        "is not read by the name " + SchemaComparison.text(alias),
                        true,
                        needed
                                ? "A response that has it by that name is now unreadable (outcome UNKNOWN)."
                                : "In a response that has it by that name %s is null.".formatted(location.javaName()));
            }
        });
        after.forEach(alias -> {
            if (!contains(before, alias)) {
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
