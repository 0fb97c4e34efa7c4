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

/** Changes one thing of version 1 and sees that it is told as the table says, and nothing else. */
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
    void isTold(String mutation, String place, String change, String verdict, String where, String meaning)
            throws Exception {
        Path changed = folder.resolve("greenvn-v1.yaml");
        // JSON is YAML too.
        Files.writeString(changed, SpecChange.of(place, change).applyTo(TREE).toString());

        Told told = Told.of(Changes.of(ORIGINAL, new Spec(changed)), this::shortened);

        assertThat(told.verdict()).as("%s", told).isEqualTo(verdict);
        if (where != null) {
            assertThat(told.meanings()).containsEntry(where, meaning == null ? "" : meaning);
        }
    }

    @Test
    void aSchemaThatIsCalledOtherwiseBreaksJavaOnly() throws Exception {
        String renamed = Files.readString(VERSION_1).replace("GreenVnPreferences", "NumberPreferences");
        Path changed = Files.writeString(folder.resolve("greenvn-v1.yaml"), renamed);

        assertThat(Changes.of(ORIGINAL, new Spec(changed)))
                .containsExactly(new Change(
                        "",
                        "Java",
                        "",
                        "`GreenVnPreferences` is now `NumberPreferences`",
                        true,
                        "Code that uses it does not compile."));
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
