package io.github.greenvn.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares each version of the specification with the one before it and with its released state. A break of a released
 * version has to be acknowledged.
 */
public final class ChangesCommand {

    private static final Pattern FILE = Pattern.compile("greenvn-v(\\d+)\\.yaml");

    private final SortedMap<Integer, Path> current;
    private final SortedMap<Integer, Path> released;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private ChangesCommand(Path specifications, Path released) throws IOException {
        this.current = versions(specifications);
        this.released = versions(released);
    }

    /**
     * Writes changes.md and changes.html, and a summary to the console.
     *
     * @param folders of the specifications, of their released states, and to write into
     * @throws IOException if a file cannot be read or written
     * @throws IllegalStateException if a break of a released specification is not acknowledged; the message
     *     names each, its impact and how to acknowledge it
     */
    public static void main(String... folders) throws IOException {
        Path released = folder(folders[1]);
        ChangesCommand command = new ChangesCommand(folder(folders[0]), released);
        command.compare();
        Acknowledgements acknowledgements = Acknowledgements.read(released.resolve("acknowledged.yaml"));
        command.write(folder(folders[2]), acknowledgements);
        String violations = acknowledgements.violations(command.comparisons);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(violations);
        }
    }

    /** Returns a folder relative to the current one, so that messages do not depend on the machine. */
    private static Path folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = Path.of(name).toAbsolutePath().normalize();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    private static SortedMap<Integer, Path> versions(Path folder) throws IOException {
        SortedMap<Integer, Path> versions = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    versions.put(Integer.valueOf(name.group(1)), file);
                }
            });
        }
        return versions;
    }

    private void compare() {
        String previous = "";
        Path previousFile = null;
        for (Map.Entry<Integer, Path> each : current.entrySet()) {
            String version = "v" + each.getKey();
            Path releasedFile = released.get(each.getKey());
            if (releasedFile == null) {
                notes.add(version + ": not released yet");
            } else {
                comparisons.add(comparison(version, "its released state", true, releasedFile, each.getValue()));
            }
            if (previousFile != null) {
                comparisons.add(comparison(version, previous, false, previousFile, each.getValue()));
            }
            previous = version;
            previousFile = each.getValue();
        }
        released.keySet().stream()
                .filter(version -> !current.containsKey(version))
                .forEach(this::gone);
    }

    private static Comparison comparison(
            String version, String against, boolean againstReleased, Path old, Path current) {
        return Comparison.of(old, current, true).named(version, against, againstReleased);
    }

    private void gone(int version) {
        Change gone = new Change(
                Rules.FILE_REMOVED.name(),
                "",
                "",
                "",
                "the file was removed",
                Level.BREAKS,
                Level.COMPATIBLE,
                true,
                "The packages `io.github.greenvn.v%d` were removed.".formatted(version),
                null,
                null);
        comparisons.add(new Comparison("v" + version, "its released state", true, List.of(), List.of(gone)));
    }

    private void write(Path folder, Acknowledgements acknowledgements) throws IOException {
        comparisons.forEach(each -> notes.addAll(each.notes()));
        String markdown = Report.markdown(comparisons, notes, acknowledgements);
        Files.createDirectories(folder);
        Path html = folder.resolve("changes.html");
        ReportFile.write(html, Page.html(markdown));
        ReportFile.write(folder.resolve("changes.md"), markdown);
        comparisons.forEach(each -> System.out.println(
                each.title() + ": " + each.summary() + (each.changes().isEmpty() ? "" : "; see " + html)));
        notes.forEach(System.out::println);
    }
}
