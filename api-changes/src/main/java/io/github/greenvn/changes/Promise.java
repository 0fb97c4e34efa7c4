package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The promises that a specification makes by the extensions {@code x-sunset}, the date until which something deprecated
 * works, and {@code x-stability-level}.
 */
final class Promise {

    private static final String SUNSET = "x-sunset";
    private static final String LEVEL = "x-stability-level";
    private static final List<String> LEVELS = List.of("draft", "alpha", "beta", "stable");

    private Promise() {}

    /** Returns true for something that may change at any time. */
    static boolean isUnstable(JsonNode node) {
        return node.path(LEVEL).asText().matches("draft|alpha");
    }

    /** Returns true for something that may be removed: it is not stable, or it is deprecated and its date has passed. */
    static boolean allowsRemoval(JsonNode node) {
        if (isUnstable(node)) {
            return true;
        }
        LocalDate date = sunset(node);
        boolean passed = node.has(SUNSET) ? date != null && date.isBefore(LocalDate.now(ZoneOffset.UTC)) : true;
        return node.path("deprecated").asBoolean() && passed;
    }

    /** Returns true for something that was to work until a later date. */
    static boolean forbidsRemoval(JsonNode node) {
        return node.path("deprecated").asBoolean() && node.has(SUNSET) && !allowsRemoval(node);
    }

    /** Returns true if a date is gone or earlier now, or if the level is lower. */
    static boolean isWithdrawn(JsonNode before, JsonNode after) {
        LocalDate old = sunset(before);
        LocalDate current = sunset(after);
        boolean deprecated = before.path("deprecated").asBoolean()
                && after.path("deprecated").asBoolean();
        boolean earlier = old != null && deprecated && (current == null || current.isBefore(old));
        return earlier || level(after) < level(before);
    }

    private static @Nullable LocalDate sunset(JsonNode node) {
        String date = node.path(SUNSET).asText();
        if (date.isEmpty()) {
            // An exception for each schema would take a sixth of the time of a large report.
            return null;
        }
        try {
            return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns the level's position; without a known level nothing is said against it. */
    private static int level(JsonNode node) {
        int level = LEVELS.indexOf(node.path(LEVEL).asText());
        return level < 0 ? LEVELS.size() : level;
    }
}
