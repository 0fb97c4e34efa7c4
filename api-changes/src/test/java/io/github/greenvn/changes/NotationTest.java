package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.spec.SpecChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Compares equivalent specifications in OpenAPI 3.0 and 3.1, of one file and of several. */
@Tag("slow")
class NotationTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/greenvn/changes");
    private static final String NAME = "greenvn-v1.yaml";
    private static final Spec SINGLE = new Spec(FOLDER.resolve("single").resolve(NAME));
    private static final Spec SPLIT = new Spec(FOLDER.resolve("split").resolve(NAME));

    @TempDir
    private Path copies;

    @Test
    void equivalentNotationsAreNoChange() {
        assertThat(ReportedChanges.between(SINGLE, SPLIT)).isEmpty();
        assertThat(ReportedChanges.between(SPLIT, SINGLE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "notations.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void reportsAChange(
            String mutation, String file, String location, String change, String summary, String where, String impact)
            throws Exception {
        Path folder = FOLDER.resolve(file).getParent();
        Spec original = file.startsWith("single/") ? SINGLE : SPLIT;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.copy(each, copies.resolve(each.getFileName()));
            }
        }
        SpecChange.of(location, change).applyTo(copies.resolve(Path.of(file).getFileName()));

        List<Change> changes = ReportedChanges.between(original, new Spec(copies.resolve(NAME)));

        ReportedChanges reported = ReportedChanges.of(changes, id -> id);
        assertThat(reported.summary()).as("%s", reported).isEqualTo(summary);
        assertThat(reported.impacts()).containsEntry(where, impact);
    }
}
