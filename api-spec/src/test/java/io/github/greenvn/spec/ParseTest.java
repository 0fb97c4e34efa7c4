package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParseTest {

    @ParameterizedTest
    @MethodSource("io.github.greenvn.spec.OpenApiFile#all")
    void parsesWithoutAMessage(OpenApiFile file) {
        SwaggerParseResult result =
                new OpenAPIV3Parser().readLocation(file.path().toString(), null, options());

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @Test
    void reportsAMisspelledKey() throws IOException {
        String misspelled = Files.readString(OpenApiFile.named("greenvn-v1").path())
                .replace("operationId: updateGreenVn", "operationID: updateGreenVn");

        assertThat(parse(misspelled).getMessages()).singleElement().asString().contains("operationID is unexpected");
    }

    private static SwaggerParseResult parse(String yaml) {
        return new OpenAPIV3Parser().readContents(yaml, null, options());
    }

    private static ParseOptions options() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        return options;
    }
}
