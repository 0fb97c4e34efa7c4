package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Compares the media types of a body, and the schemas of those that are in both states. */
record ContentComparison(Findings findings, SchemaComparison schemas, Location location) {

    void compare(JsonNode before, JsonNode after) {
        Map<String, String> pairs = new LinkedHashMap<>();
        before.fieldNames().forEachRemaining(type -> {
            if (after.has(type)) {
                pairs.put(type, type);
            }
        });
        pair(before, after, pairs, ContentComparison::plain);
        pair(before, after, pairs, this::general);
        before.fieldNames().forEachRemaining(type -> {
            Location here = location.at(before, after, type);
            if (pairs.containsKey(type)) {
                String other = pairs.get(type);
                if (!plain(type).equals(plain(other))) {
                    String what = "the media type " + Report.code(type) + " is now " + Report.code(other);
                    findings.add(here, Rules.MEDIA_TYPE_SPECIALIZED, what);
                }
                schema(here, type, before.get(type), after.get(other));
            } else {
                findings.add(here, Rules.MEDIA_TYPE_REMOVED, "the media type " + Report.code(type) + " was removed");
            }
        });
        after.fieldNames().forEachRemaining(type -> {
            if (!pairs.containsValue(type)) {
                findings.add(
                        location.at(before, after, type),
                        Rules.MEDIA_TYPE_ADDED,
                        "the media type " + Report.code(type) + " was added",
                        Impact.NONE);
            }
        });
    }

    /** Pairs each media type that is left with one that has its name in another form. */
    private static void pair(JsonNode before, JsonNode after, Map<String, String> pairs, UnaryOperator<String> form) {
        before.fieldNames().forEachRemaining(type -> after.fieldNames().forEachRemaining(other -> {
            if (!pairs.containsKey(type)
                    && !pairs.containsValue(other)
                    && plain(type).equals(form.apply(other))) {
                pairs.put(type, other);
            }
        }));
    }

    /** Returns a more general media type: "application/json" for "application/problem+json". */
    private String general(String type) {
        boolean result = location.messageType() == MessageType.RESPONSE && !location.isError();
        if (result && !plain(type).startsWith("application/problem+")) {
            // A caller does not expect it of a success.
            return plain(type);
        }
        return plain(type).replaceFirst("^application/.*\\+(?=(json|xml)$)", "application/");
    }

    /** Returns a media type without parameters. */
    private static String plain(String type) {
        return type.replaceFirst("\\s*;.*", "").toLowerCase(Locale.ROOT);
    }

    private void schema(Location here, String type, JsonNode before, JsonNode after) {
        Location typed = plain(type).matches(".*[/+]json") ? here : here.asText();
        if (before.has("schema") && after.has("schema")) {
            schemas.compareWhole(typed, before.get("schema"), after.get("schema"));
        } else if (before.has("schema") || after.has("schema")) {
            Rule rule = after.has("schema") ? Rules.SCHEMA_ADDED : Rules.SCHEMA_REMOVED;
            findings.add(
                    here,
                    rule,
                    after.has("schema") ? "is described by a schema" : "is no longer described by a schema",
                    Impact.of(here, rule),
                    here.methods());
        }
    }
}
