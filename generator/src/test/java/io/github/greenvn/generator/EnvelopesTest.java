package io.github.greenvn.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopesTest {

    @ParameterizedTest
    @CsvSource({
        "https://leadassist.exotel.in, true",
        "https://{cluster}.exotel.in/base, true",
        "https://key:token@api.exotel.com, true",
        "https://exotel.in.example.com, false",
        "https://example.com/exotel.in, false",
    })
    void anApiOfTheVendorHasItsFormats(String server, boolean vendor) {
        OpenAPI api = new OpenAPI()
                .addServersItem(new Server().url("http://localhost:8080"))
                .addServersItem(new Server().url(server));

        assertThat(Envelopes.describe(api).isEmpty()).isEqualTo(vendor);
    }
}
