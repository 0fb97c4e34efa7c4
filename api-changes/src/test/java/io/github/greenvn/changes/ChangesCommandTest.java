package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.greenvn.spec.SpecChange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandTest {

    private static final Path VERSION_1 = Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml");
    private static final Path VERSION_2 = Path.of("src/test/resources/greenvn-v2.yaml");
    private static final String BREAK = "v1 PUT /v1/tenants/{tenant_id}/greenvn/{greenvn_id}/vn request"
            + " preferences.region the value `MP` was removed";

    @TempDir
    private Path home;

    private Path current;
    private Path released;

    @BeforeEach
    void release() throws IOException {
        current = Files.createDirectories(home.resolve("openapi"));
        released = Files.createDirectories(home.resolve("released"));
        Files.copy(VERSION_1, current.resolve("greenvn-v1.yaml"));
        Files.copy(VERSION_1, released.resolve("greenvn-v1.yaml"));
    }

    @Test
    void anUnchangedReleasedFileHasNoChanges() throws Exception {
        assertThat(run()).isEqualTo("v1 against its released state: no change\n");
        assertThat(report("changes.md")).isEqualTo("# API changes\n\n- v1 against its released state: no change\n");
    }

    @Test
    void aBreakOfAReleasedFileFailsAndReportsHowToAcknowledgeIt() throws Exception {
        removeRegion();

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("released/acknowledged.yaml")
                .hasMessageContaining("- change: '" + BREAK + "'")
                .hasMessageContaining("A call that sends it gets a 400. `Region.MP` was removed.");
        assertThat(report("changes.md")).contains("BREAKING, 1 break, 0 compatible changes");
    }

    @Test
    void anAcknowledgedBreakPassesAndIsReportedWithItsReason() throws Exception {
        removeRegion();
        acknowledge("- change: '%s'\n  why: The service refuses it since May.\n".formatted(BREAK));

        assertThat(run()).contains("v1 against its released state: BREAKING, 1 break, 0 compatible changes; see ");
        assertThat(report("changes.md")).contains("Acknowledged: The service refuses it since May.");
    }

    @Test
    void aBreakWithoutAReasonIsNotAcknowledged() throws Exception {
        removeRegion();
        acknowledge("- change: '%s'\n  why:\n".formatted(BREAK));

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("why");
    }

    @Test
    void aStaleAcknowledgementFails() throws Exception {
        acknowledge("- change: '%s'\n  why: The service refuses it since May.\n".formatted(BREAK));

        assertThatThrownBy(this::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("match no change; remove them:\n- " + BREAK);
    }

    @Test
    void aNewVersionIsReportedInHtmlToo() throws Exception {
        Files.copy(VERSION_2, current.resolve("greenvn-v2.yaml"));

        run();

        assertThat(report("changes.html")).contains(">v2 against v1</h2>", "/v2/accounts/");
    }

    @Test
    void aCompatibleChangeOfAReleasedFilePasses() throws Exception {
        SpecChange.of("schemas/Region/enum", "with \"XX\"").applyTo(current.resolve("greenvn-v1.yaml"));

        assertThat(run()).contains("v1 against its released state: compatible, 1 compatible change; see ");
    }

    @Test
    void aRemovedReleasedFileFails() throws Exception {
        Files.delete(current.resolve("greenvn-v1.yaml"));

        assertThatThrownBy(this::run).hasMessageContaining("v1 the file was removed");
    }

    @Test
    void aNewVersionIsReportedAndNeverFails() throws Exception {
        Files.copy(VERSION_2, current.resolve("greenvn-v2.yaml"));

        assertThat(run())
                .contains(
                        "v1 against its released state: no change\n",
                        "v2 against v1: BREAKING, ",
                        "v2: not released yet\n");
        assertThat(report("changes.md")).contains("## v2 against v1", "`GreenVnAllocation.getGreenVn()` was removed");
    }

    private void removeRegion() throws Exception {
        SpecChange.of("schemas/Region/enum/10", "remove").applyTo(current.resolve("greenvn-v1.yaml"));
    }

    private void acknowledge(String text) throws IOException {
        Files.writeString(released.resolve("acknowledged.yaml"), text);
    }

    private String report(String name) throws IOException {
        return Files.readString(home.resolve("out").resolve(name));
    }

    private String run() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ChangesCommand.main(
                    current.toString(), released.toString(), home.resolve("out").toString());
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
