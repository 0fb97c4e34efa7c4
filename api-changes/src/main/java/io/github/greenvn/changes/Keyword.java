package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Decides whether a changed keyword of a schema allows fewer or more values. */
final class Keyword {

    private static final Set<String> LOWER_BOUNDS =
            Set.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum", "minContains");
    private static final Set<String> UPPER_BOUNDS =
            Set.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum", "maxContains");
    private static final Set<String> LIMITS = Set.of("pattern", "multipleOf", "not", "propertyNames", "contains");
    /** Documentation, and keywords that {@link SchemaComparison} compares itself. */
    private static final Set<String> HANDLED_ELSEWHERE = Set.of(
            "description",
            "title",
            "example",
            "examples",
            "externalDocs",
            "xml",
            "$comment",
            "$id",
            "$defs",
            "properties",
            "required",
            "items",
            "enum",
            "oneOf",
            "anyOf",
            "additionalProperties",
            "discriminator",
            "x-aliases",
            "x-reader-tolerates-absence");

    private Keyword() {}

    /** Returns how the allowed values change; {@link Direction#SAME} for a keyword that does not restrict them. */
    static Direction direction(String keyword, MessageType messageType, JsonNode before, JsonNode after) {
        if (HANDLED_ELSEWHERE.contains(keyword) || isExtension(keyword) || before.equals(after)) {
            return Direction.SAME;
        }
        if (LOWER_BOUNDS.contains(keyword)) {
            double none = keyword.endsWith("imum") ? -Double.MAX_VALUE : 0;
            return Direction.of(Double.compare(bound(after, none), bound(before, none)));
        }
        if (UPPER_BOUNDS.contains(keyword)) {
            return Direction.of(Double.compare(bound(before, Double.MAX_VALUE), bound(after, Double.MAX_VALUE)));
        }
        if (LIMITS.contains(keyword)) {
            return before.isMissingNode()
                    ? Direction.NARROWER
                    : after.isMissingNode() ? Direction.WIDER : Direction.OTHER;
        }
        return switch (keyword) {
            case "type" -> type(types(before), types(after));
            case "nullable" -> Direction.of(Boolean.compare(before.asBoolean(), after.asBoolean()));
            case "uniqueItems" -> Direction.of(Boolean.compare(after.asBoolean(), before.asBoolean()));
            case "readOnly" -> readOnly(messageType == MessageType.REQUEST, before, after);
            case "writeOnly" -> readOnly(messageType == MessageType.RESPONSE, after, before);
            case "default" -> messageType == MessageType.REQUEST ? Direction.OTHER : Direction.SAME;
            case "deprecated" -> Direction.SAME;
            default -> Direction.OTHER;
        };
    }

    /** Returns true for a keyword that is reported although it does not restrict values. */
    static boolean isNote(String keyword) {
        return keyword.equals("deprecated") || (isExtension(keyword) && !HANDLED_ELSEWHERE.contains(keyword));
    }

    private static boolean isExtension(String keyword) {
        return keyword.startsWith("x-");
    }

    private static Direction readOnly(boolean concerned, JsonNode before, JsonNode after) {
        return concerned ? Direction.of(Boolean.compare(after.asBoolean(), before.asBoolean())) : Direction.SAME;
    }

    private static Set<String> types(JsonNode type) {
        return type.isMissingNode() ? Set.of() : Set.of(type.asText().split(" or ", -1));
    }

    private static Direction type(Set<String> before, Set<String> after) {
        if (before.isEmpty() || (!after.isEmpty() && before.containsAll(after))) {
            return Direction.NARROWER;
        }
        return after.isEmpty() || after.containsAll(before) ? Direction.WIDER : Direction.OTHER;
    }

    private static double bound(JsonNode value, double none) {
        return value.isMissingNode() ? none : value.asDouble();
    }
}
