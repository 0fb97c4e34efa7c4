package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the properties of two objects, and which of them are required. */
record PropertyComparison(SchemaComparison schemas, Schemas schemasBefore, Schemas schemasAfter, Findings findings) {

    void compare(Location location, LocatedNode before, LocatedNode after) {
        Set<String> names = new LinkedHashSet<>(Schemas.required(before));
        names.addAll(Schemas.required(after));
        before.path("properties").fieldNames().forEachRemaining(names::add);
        after.path("properties").fieldNames().forEachRemaining(names::add);
        Set<String> required = Schemas.required(before);
        Set<String> requiredNow = Schemas.required(after);
        for (String name : names) {
            if (required.contains(name) == requiredNow.contains(name)
                    && schemas.skips(
                            before.path("properties").path(name),
                            after.path("properties").path(name))) {
                continue;
            }
            Presence old = Presence.of(before, name, schemasBefore, location.messageType());
            Presence current = Presence.of(after, name, schemasAfter, location.messageType());
            Location property = location.property(name).at(before.path("properties"), after.path("properties"), name);
            if (old.hidden() || current.hidden()) {
                access(property, old, current);
            } else if (old.defined() && !current.defined()) {
                String key = location.before().model() + "." + name;
                removed(property, old, key, Nodes.isFalse(after.path("additionalProperties")));
            } else if (!old.defined() && current.defined()) {
                added(property, current, "+" + location.after().model() + "." + name);
            } else {
                presence(property, old, current);
                if (current.defined()) {
                    aliases(property, old, current);
                    schemas.compare(
                            property,
                            before.path("properties").path(name),
                            after.path("properties").path(name));
                }
            }
        }
    }

    private void removed(Location property, Presence old, String key, boolean closed) {
        boolean request = property.messageType() == MessageType.REQUEST;
        Rule rule = closed && (request || !old.required())
                ? Rules.PROPERTY_FORBIDDEN
                : old.required() ? Rules.REQUIRED_PROPERTY_REMOVED : Rules.PROPERTY_REMOVED;
        String impact = closed && request ? "A call that sends it gets a 400." : Impact.removed(property, old.needed());
        findings.add(property, rule, "was removed", impact, key);
    }

    /** Compares a property that only the other message has, in one state or in both. */
    private void access(Location location, Presence before, Presence after) {
        if (!before.hidden() && before.defined()) {
            findings.add(
                    location, Rules.HIDDEN, "is not part of it any more", Impact.removed(location, before.needed()));
        } else if (!after.hidden() && after.defined()) {
            Rule rule = after.required() ? Rules.REQUIRED_SHOWN : Rules.SHOWN;
            String impact = after.required() ? Impact.required(location) : Impact.added(location);
            findings.add(location, rule, "is part of it now", impact);
        }
    }

    private void added(Location location, Presence presence, String key) {
        Rule rule = presence.required() ? Rules.REQUIRED_PROPERTY_ADDED : Rules.PROPERTY_ADDED;
        String what = presence.required() ? "was added, and is required" : "was added";
        if (location.messageType() == MessageType.REQUEST) {
            findings.addNew(location, rule, presence.required(), key);
        } else if (presence.needed() && !location.isError()) {
            findings.addForNewClient(location, rule, what, Impact.required(location), key);
        } else {
            findings.add(location, rule, what, Impact.added(location), key);
        }
    }

    private void presence(Location location, Presence before, Presence after) {
        if (before.required() != after.required()) {
            Rule rule = after.required() ? Rules.REQUIRED : Rules.OPTIONAL;
            String what = after.required() ? "is required" : "is optional";
            boolean read = location.messageType() == MessageType.RESPONSE && !location.isError();
            if (!after.required()) {
                findings.add(location, rule, what, Impact.optional(location, before.needed(), "without it"));
            } else if (read && after.needed()) {
                findings.addForNewClient(location, rule, what, Impact.required(location));
            } else {
                findings.add(location, rule, what, read ? Impact.NONE : Impact.required(location));
            }
        } else if (before.tolerated() != after.tolerated()
                && after.required()
                && location.messageType() == MessageType.RESPONSE
                && !location.isError()) {
            if (after.tolerated()) {
                findings.add(
                        location,
                        Rules.READER_TOLERATES,
                        "is optional for a reader",
                        Impact.optional(location, false, "without it"));
            } else {
                findings.addForNewClient(
                        location, Rules.READER_REQUIRES, "is required for a reader", Impact.required(location));
            }
        }
        if (before.defined() && before.nullable() != after.nullable() && before.anything() == after.anything()) {
            nullable(location, after.nullable(), before.needed(), after.needed());
        }
    }

    /** Reports that a value may be null, or no longer. */
    void nullable(Location location, boolean nullable, boolean wasNeeded, boolean needed) {
        Rule rule = nullable ? Rules.NULLABLE : Rules.NOT_NULL;
        String what = nullable ? "may be null" : "is never null";
        if (location.messageType() == MessageType.REQUEST) {
            String impact = nullable ? Impact.NONE : "This client never sends null: nothing to do.";
            findings.add(location, rule, what, impact);
        } else if (nullable) {
            findings.add(location, rule, what, Impact.optional(location, wasNeeded, "with null there"));
        } else if (needed && !location.isError()) {
            findings.addForNewClient(location, rule, what, Impact.required(location));
        } else {
            findings.add(location, rule, what, Impact.NONE);
        }
    }

    private void aliases(Location location, Presence before, Presence after) {
        if (location.messageType() == MessageType.REQUEST) {
            return;
        }
        before.aliases().stream()
                .filter(alias -> !after.aliases().contains(alias))
                .forEach(alias -> findings.addForNewClient(
                        location,
                        Rules.ALIAS_REMOVED,
                        "is not read by the name " + Nodes.text(alias),
                        before.needed()
                                ? "A response that has it by that name is now unreadable (outcome UNKNOWN)."
                                : "In a response that has it by that name %s is null.".formatted(location.javaName())));
        after.aliases().stream()
                .filter(alias -> !before.aliases().contains(alias))
                .forEach(alias -> findings.add(
                        location, Rules.ALIAS_ADDED, "is read by the name " + Nodes.text(alias) + " too", Impact.NONE));
    }

    /** The rules on a property's absence: the specification's, and the client's when it reads a response. */
    private record Presence(
            boolean defined,
            boolean required,
            boolean nullable,
            boolean anything,
            boolean tolerated,
            boolean hidden,
            Set<JsonNode> aliases) {

        static Presence of(LocatedNode object, String name, Schemas schemas, MessageType messageType) {
            JsonNode definition = object.path("properties").path(name);
            LocatedNode property = schemas.joined(schemas.plain(definition), MissingNode.getInstance());
            String hidden = messageType == MessageType.REQUEST ? "readOnly" : "writeOnly";
            return new Presence(
                    !definition.isMissingNode(),
                    Schemas.required(object).contains(name),
                    property.path("nullable").asBoolean(),
                    Schemas.allowsAnything(property),
                    // The client cannot require a property that the specification does not describe.
                    property.isEmpty()
                            || property.path("x-reader-tolerates-absence").asBoolean(),
                    property.path(hidden).asBoolean(),
                    new LinkedHashSet<>(Nodes.list(property.path("x-aliases"))));
        }

        boolean needed() {
            return required && !nullable && !tolerated;
        }
    }
}
