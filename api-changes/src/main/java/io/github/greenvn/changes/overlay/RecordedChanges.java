package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.changes.overlay.Difference.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a specification until what is compared of all recorded responses is allowed. Each change is made for one difference, and the responses
 * are compared again after it, as it may have made others disappear, or appear.
 */
final class RecordedChanges {

    private static final int MOST_CHANGES = 1000;

    private final Overlay overlay;
    private final List<Recording> recordings;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> notes;

    /**
     * A change of the specification.
     *
     * @param differences the places in the recordings that show it
     */
    record Change(String text, JsonPointer at, List<Difference> differences) {}

    private RecordedChanges(JsonNode specification, List<Recording> recordings) {
        this.overlay = new Overlay(specification);
        this.recordings = recordings;
        RecordingComparison comparison = comparison();
        while (!comparison.differences().isEmpty()) {
            if (changes.size() == MOST_CHANGES) {
                throw new IllegalStateException(
                        "The recordings differ from the specification in more than " + MOST_CHANGES + " ways");
            }
            change(comparison);
            comparison = comparison();
        }
        this.notes = comparison.notes();
    }

    /** {@return the changes that make a specification allow the recordings} */
    static RecordedChanges of(JsonNode specification, List<Recording> recordings) {
        return new RecordedChanges(specification, recordings);
    }

    Overlay overlay() {
        return overlay;
    }

    List<Change> changes() {
        return changes;
    }

    /** {@return what no change of the specification can allow} */
    List<String> notes() {
        return notes;
    }

    private RecordingComparison comparison() {
        RecordingComparison comparison = new RecordingComparison(new Specification(overlay.document()));
        recordings.forEach(comparison::add);
        return comparison;
    }

    /** Changes the specification for the first difference, and for those that are like it. */
    private void change(RecordingComparison comparison) {
        Difference first = comparison.differences().get(0);
        List<Difference> alike =
                comparison.differences().stream().filter(first::isLike).toList();
        List<JsonNode> values = first.kind() == Kind.TYPE
                ? comparison.values(first.at())
                : alike.stream().map(Difference::value).toList();
        Specification specification = new Specification(overlay.document());
        String text = text(first, Types.name(Types.schema(values, specification.is30())));
        String description = (changes.size() + 1) + ": " + text + "; see "
                + first.recording().name() + " at " + first.pointer();
        new Patch(overlay, specification, description).add(first, values);
        changes.add(new Change(text, first.at(), alike));
    }

    private static String text(Difference difference, String type) {
        String name = difference.name();
        return switch (difference.kind()) {
            case STATUS -> "new status " + name;
            case MEDIA_TYPE -> "new media type " + name;
            case PROPERTY -> "new property " + name + ", " + type;
            case KEY -> "new properties whose names look like data, " + type;
            case MISSING -> "the required property " + name + " is missing";
            case NULL -> "a value is null";
            case ENUM_VALUE -> "new enum value " + name;
            case TYPE -> "another type, " + type;
            case PATTERN -> "a text that the pattern does not match";
        };
    }
}
