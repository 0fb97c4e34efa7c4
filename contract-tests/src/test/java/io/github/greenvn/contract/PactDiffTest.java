package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PactDiffTest {

    private static final String PACT = """
            {"interactions": [
              {"description": "a call", "request": {"method": "PUT"}},
              {"description": "another call", "request": {"method": "PATCH"}}
            ]}""";

    @TempDir
    Path folder;

    private Path tracked;

    @BeforeEach
    void track() throws IOException {
        tracked = Files.writeString(folder.resolve("tracked.json"), PACT);
    }

    @Test
    void theSameBytesDoNotDiffer() throws IOException {
        assertThat(against(PACT)).isEmpty();
    }

    @Test
    void aChangeIsShownUnderTheNameOfItsInteraction() throws IOException {
        assertThat(against(PACT.replace("PATCH", "POST")))
                .startsWith("--- tracked: interaction \"another call\"\n+++ written: interaction \"another call\"\n@@")
                .contains("\n-    \"method\" : \"PATCH\"\n+    \"method\" : \"POST\"\n")
                .doesNotContain("\"a call\"");
    }

    @Test
    void aNewInteractionIsShownWhole() throws IOException {
        Files.delete(tracked);

        assertThat(against(PACT))
                .contains("\n+  \"description\" : \"a call\",\n", "\n+  \"description\" : \"another call\",\n");
    }

    @Test
    void otherWhiteSpaceIsADifferenceToo() throws IOException {
        assertThat(against(PACT + "\n")).contains("white space");
    }

    private String against(String written) throws IOException {
        return PactDiff.between(tracked, Files.writeString(folder.resolve("written.json"), written));
    }
}
