package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SharedPartsTest {

    @TempDir
    Path folder;

    @Test
    void equalOperationsKeepTheirOwnServers() throws IOException {
        Generation.run(Generation.spec("3.1.0", """
                          /own:
                            servers: [ { url: https://own.example.com } ]
                            get: { tags: [ a ], responses: { '204': { description: G. } } }
                          /top:
                            get: { tags: [ a ], responses: { '204': { description: G. } } }
                        """, "{ type: object }", ""), folder, options -> options);

        String api = Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/api/AApi.java"));
        assertThat(api.lines().filter(line -> line.matches(" +@(SpecifiedServer|RequestLine).*")))
                .containsExactly(
                        "  @SpecifiedServer(\"https://own.example.com\")",
                        "  @RequestLine(value = \"GET /own\", decodeSlash = false)",
                        "  @SpecifiedServer(\"https://own.example.com\")",
                        "  @RequestLine(value = \"GET /own\", decodeSlash = false)",
                        "  @RequestLine(value = \"GET /top\", decodeSlash = false)",
                        "  @RequestLine(value = \"GET /top\", decodeSlash = false)");
    }

    @Test
    void aFormHasFilesAndAnEqualSchemaHasNone() throws IOException {
        String schema = "{ type: object, properties: { file: { type: string, format: binary } } }";
        String responses = "responses: { '204': { description: G. } }";
        Generation.run(
                Generation.spec("3.1.0", """
                          /form: { post: { operationId: sendForm, requestBody: { content: { multipart/form-data: { schema: %1$s } } }, %2$s } }
                          /named: { post: { operationId: sendNamed, requestBody: { content: { multipart/form-data: { schema: { $ref: '#/components/schemas/S' } } } }, %2$s } }
                          /json: { post: { operationId: sendJson, requestBody: { content: { application/json: { schema: %1$s } } }, %2$s } }
                        """.formatted(schema, responses), schema, ""), folder, options -> options);

        assertThat(model("SendFormRequest")).contains("FilePart getFile()");
        assertThat(model("S")).contains("FilePart getFile()");
        assertThat(model("SendJsonRequest")).contains("String getFile()");
    }

    private String model(String name) throws IOException {
        return Files.readString(folder.resolve("out/src/main/java/org/openapitools/client/model/" + name + ".java"));
    }
}
