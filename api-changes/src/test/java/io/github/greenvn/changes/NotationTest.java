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

/** OpenAPI 3.1 and 3.0, one file and several: the same things said in several ways, and changes of them. */
@Tag("slow")
class NotationTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/github/greenvn/changes");
    private static final String NAME = "greenvn-v1.yaml";
    private static final Spec SINGLE = new Spec(FOLDER.resolve("single").resolve(NAME));
    private static final Spec SPLIT = new Spec(FOLDER.resolve("split").resolve(NAME));

    @TempDir
    private Path copies;

    @Test
    void differentNotationsOfTheSameAreNoChange() {
        assertThat(Changes.of(SINGLE, SPLIT)).isEmpty();
        assertThat(Changes.of(SPLIT, SINGLE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "notations.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void aChangeIsTold(
            String mutation, String file, String place, String change, String verdict, String where, String meaning)
            throws Exception {
        Path folder = FOLDER.resolve(file).getParent();
        Spec original = file.startsWith("single/") ? SINGLE : SPLIT;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.copy(each, copies.resolve(each.getFileName()));
            }
        }
        SpecChange.of(place, change).applyTo(copies.resolve(Path.of(file).getFileName()));

        List<Change> changes = Changes.of(original, new Spec(copies.resolve(NAME)));

        Told told = Told.of(changes, id -> id);
        assertThat(told.verdict()).as("%s", told).isEqualTo(verdict);
        assertThat(told.meanings()).containsEntry(where, meaning);
    }
}
