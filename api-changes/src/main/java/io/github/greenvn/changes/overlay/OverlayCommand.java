package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.parser.util.DeserializationUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an OpenAPI overlay with what recorded responses show and a specification does not say. */
public final class OverlayCommand {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private OverlayCommand() {}

    /**
     * Writes overlay.yaml, unless there is nothing to change, and, for people, overlay.md, which it also prints. It changes
     * nothing else.
     *
     * @param arguments the file of the specification, the folder of the recordings, and the folder to write into
     * @throws IOException if a file cannot be read or written
     * @throws IllegalArgumentException if a file is not what it should be
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "Wanted: the specification, the folder of recordings, and a folder to write into");
        }
        Path specification = Path.of(arguments[0]);
        Path folder = Path.of(arguments[2]);
        // Jackson's parser reads a YAML alias as a text.
        JsonNode document =
                DeserializationUtils.deserializeIntoTree(Files.readString(specification), specification.toString());
        RecordedChanges changes = RecordedChanges.of(document, Recording.read(Path.of(arguments[1])));
        String list = list(changes);
        String title = "What recordings show beyond " + specification.getFileName();
        Files.createDirectories(folder);
        Path overlay = folder.resolve("overlay.yaml");
        Files.deleteIfExists(overlay);
        if (!changes.changes().isEmpty()) {
            YAML.writeValue(overlay.toFile(), changes.overlay().toJson(title));
        }
        Files.writeString(folder.resolve("overlay.md"), "# " + title + "\n\n" + list);
        System.out.print(list);
    }

    /** {@return a list of the changes, each with its places in the specification and in the recordings} */
    static String list(RecordedChanges changes) {
        List<String> lines = new ArrayList<>();
        for (RecordedChanges.Change change : changes.changes()) {
            String places = change.differences().stream()
                    .map(difference -> difference.recording().name() + " at `" + difference.pointer() + "`")
                    .distinct()
                    .collect(Collectors.joining(", "));
            lines.add("- " + change.text() + ", at `#" + change.at() + "`: " + places);
        }
        changes.notes().forEach(note -> lines.add("- not in the overlay: " + note));
        return lines.isEmpty()
                ? "The specification says all that the recordings show.\n"
                : String.join("\n", lines) + "\n";
    }
}
