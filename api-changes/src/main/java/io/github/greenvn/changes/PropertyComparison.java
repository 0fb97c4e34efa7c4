package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the properties of two objects: which there are, and which have to be there. */
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

    void compare(Place place, ObjectNode was, ObjectNode is) {
        Set<String> names = new LinkedHashSet<>();
        was.path("required").forEach(name -> names.add(name.asText()));
        is.path("required").forEach(name -> names.add(name.asText()));
        was.path("properties").fieldNames().forEachRemaining(names::add);
        is.path("properties").fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode old = was.path("properties").path(name);
            JsonNode current = is.path("properties").path(name);
            Place property = place.property(name);
            Presence wasThere = Presence.of(was, name, before);
            Presence isThere = Presence.of(is, name, after);
            if (old.isMissingNode() && current.isMissingNode()) {
                presence(property, wasThere, isThere);
            } else if (current.isMissingNode()) {
                findings.add(
                        property,
                        "is gone",
                        true,
                        Meaning.gone(property, wasThere.needed()),
                        place.before().model() + "." + name);
            } else if (old.isMissingNode()) {
                added(property, isThere, "+" + place.after().model() + "." + name);
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

    private void added(Place place, Presence presence, String key) {
        boolean needed = place.side() == Side.REQUEST ? presence.required() : presence.needed() && !place.isError();
        String what = presence.required() ? "is new, and required" : "is new";
        findings.add(place, what, needed, needed ? Meaning.needed(place) : Meaning.added(place), key);
    }

    private void presence(Place place, Presence was, Presence is) {
        if (place.side() == Side.REQUEST || place.isError()) {
            if (was.required() != is.required()) {
                Direction direction = is.required() ? Direction.NARROWER : Direction.WIDER;
                findings.add(
                        place,
                        is.required() ? "is required" : "is optional",
                        place.side().isBrokenBy(direction),
                        is.required() ? Meaning.needed(place) : Meaning.absent(place, true, "without"));
            }
        } else if (was.required() && !is.required()) {
            findings.add(place, "is optional", true, Meaning.absent(place, was.needed(), "without it"));
        } else if (!was.required() && is.required()) {
            findings.add(place, "is required", is.needed(), is.needed() ? Meaning.needed(place) : Meaning.NOTHING);
        } else if (was.tolerated() != is.tolerated() && is.required()) {
            findings.add(
                    place,
                    is.tolerated() ? "may be missed by a reader" : "has to be there for a reader",
                    is.needed(),
                    is.needed() ? Meaning.needed(place) : Meaning.absent(place, false, "without it"));
        }
        if (was.nullable() != is.nullable()) {
            nullable(place, was, is);
        }
    }

    private void nullable(Place place, Presence was, Presence is) {
        String what = is.nullable() ? "may be null" : "is never null";
        if (place.side() == Side.REQUEST) {
            findings.add(
                    place,
                    what,
                    !is.nullable(),
                    is.nullable() ? Meaning.NOTHING : "This client never sends null: nothing to do.");
        } else if (is.nullable()) {
            findings.add(
                    place,
                    what,
                    was.needed() || place.isError(),
                    Meaning.absent(place, was.needed(), "with null there"));
        } else {
            findings.add(
                    place,
                    what,
                    is.needed() && !place.isError(),
                    is.needed() ? Meaning.needed(place) : Meaning.NOTHING);
        }
    }

    private void aliases(Place place, boolean needed, JsonNode was, JsonNode is) {
        if (place.side() == Side.REQUEST) {
            return;
        }
        was.forEach(alias -> {
            if (!contains(is, alias)) {
                findings.add(
                        place,
                        "is not read by the name " + SchemaComparison.text(alias),
                        true,
                        needed
                                ? "An answer that has it by that name is now UNKNOWN (unreadable)."
                                : "In an answer that has it by that name %s is null.".formatted(place.subject()));
            }
        });
        is.forEach(alias -> {
            if (!contains(was, alias)) {
                findings.add(
                        place, "is read by the name " + SchemaComparison.text(alias) + " too", false, Meaning.NOTHING);
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

    /** Whether a property has to be there: for the service, and for a reader of this client. */
    private record Presence(boolean required, boolean nullable, boolean tolerated) {

        static Presence of(ObjectNode object, String name, Schemas schemas) {
            boolean required = false;
            for (JsonNode each : object.path("required")) {
                required |= each.asText().equals(name);
            }
            ObjectNode property = schemas.plain(object.path("properties").path(name));
            // A reader cannot need what it has no name for.
            boolean tolerated = property.isEmpty()
                    || property.path("x-reader-tolerates-absence").asBoolean();
            return new Presence(required, property.path("nullable").asBoolean(), tolerated);
        }

        boolean needed() {
            return required && !nullable && !tolerated;
        }
    }
}
