package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.greenvn.spec.SpecChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Makes one change of version 1 for each row of a table, which has the reported changes. */
@Tag("slow")
class MutationTest {

    private static final Path VERSION_1 = Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml");
    private static final Spec ORIGINAL = new Spec(VERSION_1);
    private static final JsonNode TREE = tree();
    private static final String READ = "/v1/tenants/{tenant_id}/greenvn/{greenvn_id}";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "mutations.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void reportsAChange(String mutation, String location, String change, String summary, String where, String impact)
            throws Exception {
        Path changed = folder.resolve("greenvn-v1.yaml");
        // JSON is YAML too.
        Files.writeString(changed, SpecChange.of(location, change).applyTo(TREE).toString());

        ReportedChanges reported =
                ReportedChanges.of(ReportedChanges.between(ORIGINAL, new Spec(changed)), this::shortened);

        assertThat(reported.summary()).as("%s", reported).isEqualTo(summary);
        if (where != null) {
            assertThat(reported.impacts()).containsEntry(where, impact == null ? "" : impact);
        }
    }

    @Test
    void aRenamedSchemaBreaksOnlyJava() throws Exception {
        String renamed = Files.readString(VERSION_1).replace("GreenVnPreferences", "NumberPreferences");
        Path changed = Files.writeString(folder.resolve("greenvn-v1.yaml"), renamed);

        assertThat(ReportedChanges.between(ORIGINAL, new Spec(changed)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.id()).isEqualTo("Java `GreenVnPreferences` is now `NumberPreferences`");
                    assertThat(change.effect()).isEqualTo("breaks Java");
                    assertThat(change.impact()).isEqualTo("Code that uses it does not compile.");
                });
    }

    private static JsonNode tree() {
        try {
            return new YAMLMapper().readTree(VERSION_1.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String shortened(String id) {
        return id.replace("PUT " + READ + "/vn", "update").replace("GET " + READ, "read");
    }
}
