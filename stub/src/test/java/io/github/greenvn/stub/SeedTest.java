package io.github.greenvn.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest {

    private static final String NUMBER = "numbers: [{greenvn: \"+910000000001\"}]";
    private static final String ALLOCATION = "{greenvn_id: \"1\", connection_id: c, aparty_numbers: [],"
            + " bparty_numbers: [], usage: oneway, state: active, green_vn: \"+910000000001\"}";

    @Test
    void listsThatAFileOmitsAreEmpty(@TempDir Path folder) throws IOException {
        Seed seed = Seed.read(Files.writeString(folder.resolve("seed.yaml"), "tenants: [{tenant_id: acme1}]"));

        assertThat(seed.requestsPerMinute()).isEqualTo(200);
        assertThat(seed.tenants())
                .containsExactly(new Tenant("acme1", List.of(), List.of(), List.of(), UnsupportedValues.NONE));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | the document is empty",
                "tenants: { | line 1, column 11",
                "tenant: [] | \"tenant\"",
                "tenants: [{}] | tenant_id is missing",
                "tenants: [{tenant_id: a}, {tenant_id: a}] | tenant_id a is not unique",
                "tenants: [{tenant_id: a, numbers: [{greenvn: x}]}] | tenant a: numbers[0]: $.greenvn: does not match",
                "tenants: [{tenant_id: a, numbers: [{}]}] | tenant a: greenvn is missing",
                "tenants: [{tenant_id: a, numbers: [{greenvn: '+910000000001', region: XX}]}] | numbers[0]: $.region:",
                "tenants: [{tenant_id: a, NUMBER}, {tenant_id: b, NUMBER}] | tenant b: greenvn +910000000001 is not unique",
                "tenants: [{tenant_id: a, allocations: [{}]}] | tenant a: allocations[0]: $: required property",
                "tenants: [{tenant_id: a, allocations: [ALLOCATION]}] | green_vn +910000000001 is not one of the tenant's",
                "tenants: [{tenant_id: a, NUMBER, allocations: [ALLOCATION, ALLOCATION]}] | tenant a: greenvn_id 1 is not unique",
            })
    void anInvalidSeedIsRejectedWithTheLocation(String yaml, String reason) {
        String seed = yaml.replace("NUMBER", NUMBER).replace("ALLOCATION", ALLOCATION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seed.parse(seed))
                .withMessageStartingWith("Invalid seed: ")
                .withMessageContaining(reason);
    }

    @Test
    void theTextFormHasNoSecrets() {
        assertThat(Seed.standard().tenants())
                .asString()
                .contains("stub-api-key")
                .doesNotContain("stub-api-token");
    }
}
