package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request samples of the vendor's page, each of which is an example of version 1. */
class VendorSampleTest {

    private static final JsonNode EXAMPLES = OpenApiFile.named("greenvn-v1")
            .at(JsonPointer.compile("/paths")
                    .appendProperty("/v1/tenants/{tenant_id}/greenvn/{greenvn_id}/vn")
                    .append(JsonPointer.compile("/put/requestBody/content/application~1json/examples")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    curl   | greenvn,region,number_type
                    node   | greenvn
                    php    | greenvn
                    python | greenvn
                    go     | greenvn,region,number_type
                    """)
    void isAnExample(String language, String preferences) {
        JsonNode sample = EXAMPLES.path(language).path("value");

        assertThat(sample.path("strictness").textValue()).isEqualTo("false");
        assertThat(sample.path("preferences").fieldNames()).toIterable().containsExactly(preferences.split(","));
    }
}
