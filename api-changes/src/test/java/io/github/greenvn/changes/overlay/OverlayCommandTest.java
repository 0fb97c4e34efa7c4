package io.github.greenvn.changes.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayCommandTest {

    private static final Path VERSION_1 = Path.of("../api-spec/src/main/resources/openapi/greenvn-v1.yaml");

    @TempDir
    private Path folder;

    @Test
    void writesWhatIsNewWithoutTheValues() throws IOException {
        Files.createDirectories(folder.resolve("recordings/june"));
        Files.writeString(folder.resolve("recordings/june/read.json"), """
                {"method": "GET", "path": "/v1/tenants/acme-9/greenvn/777001",
                 "response": {"status": 200, "contentType": "application/json", "body": {
                   "success": true, "status": 200, "data": {
                     "connection_id": 5550001, "aparty_numbers": ["+915550002"], "bparty_numbers": [],
                     "usage": "conference", "state": "active", "green_vn": "915550003", "greenvn_id": "777001",
                     "owner": {"name": "Asha Rao", "+915550004": "x-5550005"}, "+915550006": null}}}}
                """);

        run();

        String overlay = Files.readString(folder.resolve("out/overlay.yaml"));
        String list = Files.readString(folder.resolve("out/overlay.md"));
        assertThat(overlay)
                .startsWith("overlay: \"1.0.0\"\n")
                .contains("['GreenVnAllocation']['properties']['usage']['enum']\"\n", "- \"conference\"\n");
        assertThat(list)
                .contains(
                        "- new enum value conference, at `#/components/schemas/GreenVnAllocation/properties/usage`:"
                                + " june/read.json at `/body/data/usage`\n",
                        "- new property owner, of type object, at `#/components/schemas/GreenVnAllocation`:"
                                + " june/read.json at `/body/data/owner`\n",
                        "june/read.json at `/body/data/*`");
        assertThat(overlay + list).doesNotContain("acme", "777001", "555000", "Asha");
    }

    @Test
    void textsThatLookLikeOtherValuesAreQuotedAndAliasesAreRead() throws IOException {
        Path specification = folder.resolve("specification.yaml");
        Files.writeString(specification, """
                openapi: 3.0.3
                x-text: &text {type: string, enum: [a]}
                paths: {/a: {get: {responses: {'200': {content: {a/json: {schema: {properties: {b: *text}}}}}}}}}
                """);
        for (String text : List.of("1e3", "0o7", ".inf", "2026-01-01", "=", "no", "404")) {
            Files.createDirectories(folder.resolve("recordings"));
            Files.writeString(folder.resolve("recordings/" + text + ".json"), """
                    {"method": "GET", "path": "/a",
                     "response": {"status": 200, "contentType": "a/json", "body": {"b": "%s"}}}
                    """.formatted(text));
        }

        run(specification);

        assertThat(Files.readString(folder.resolve("out/overlay.yaml")))
                .contains("\"1e3\"", "\"0o7\"", "\".inf\"", "\"2026-01-01\"", "\"=\"", "\"no\"", "\"404\"");
    }

    @Test
    void withoutAChangeThereIsNoOverlay() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/overlay.yaml"), "of an earlier run");
        Files.createDirectories(folder.resolve("recordings"));
        Files.writeString(
                folder.resolve("recordings/other.json"),
                "{\"method\": \"GET\", \"path\": \"/other\", \"response\": {\"status\": 200}}");

        run();

        assertThat(folder.resolve("out/overlay.yaml")).doesNotExist();
        assertThat(folder.resolve("out/overlay.md")).content().contains("not in the overlay: other.json");
    }

    @Test
    void theErrorOfADamagedRecordingHasNothingOfIt() throws IOException {
        Files.createDirectories(folder.resolve("recordings"));
        Files.writeString(folder.resolve("recordings/read.json"), "{\n\"body\": secrettoken}");

        assertThatIllegalArgumentException()
                .isThrownBy(this::run)
                .withMessage("read.json is not JSON, line 2")
                .withNoCause();
    }

    @Test
    void aFolderWithoutRecordingsIsRefused() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(this::run).withMessageEndingWith("recordings does not exist");
        Files.createDirectories(folder.resolve("recordings"));

        assertThatIllegalArgumentException().isThrownBy(this::run).withMessageContaining("has no recordings");
        assertThatIllegalArgumentException()
                .isThrownBy(OverlayCommand::main)
                .withMessageStartingWith("Wanted: the specification, ");
    }

    @Test
    void anotherVersionOfOpenApiIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("recordings"));
        Files.writeString(
                folder.resolve("recordings/other.json"),
                "{\"method\": \"GET\", \"path\": \"/other\", \"response\": {\"status\": 200}}");
        Path specification = Files.writeString(folder.resolve("specification.yaml"), "openapi: 3.2.0\npaths: {}\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(specification))
                .withMessage("The specification has to be OpenAPI 3.0 or 3.1; its \"openapi\" is \"3.2.0\"");
    }

    private void run() throws IOException {
        run(VERSION_1);
    }

    private void run(Path specification) throws IOException {
        OverlayCommand.main(
                specification.toString(),
                folder.resolve("recordings").toString(),
                folder.resolve("out").toString());
    }
}
