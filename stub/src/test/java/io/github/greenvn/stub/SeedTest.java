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
    void aFileIsReadAndWhatItLeavesOutIsEmpty(@TempDir Path folder) throws IOException {
        Seed seed = Seed.read(Files.writeString(folder.resolve("seed.yaml"), "tenants: [{tenant_id: acme1}]"));

        assertThat(seed.requestsPerMinute()).isEqualTo(200);
        assertThat(seed.tenants())
                .containsExactly(new Tenant("acme1", List.of(), List.of(), List.of(), UnsupportedValues.NOTHING));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | it is empty",
                "tenants: { | line 1, column 11",
                "tenant: [] | \"tenant\"",
                "tenants: [{}] | tenant null: it is missing",
                "tenants: [{tenant_id: a}, {tenant_id: a}] | tenant a is there twice",
                "tenants: [{tenant_id: a, numbers: [{greenvn: x}]}] | tenant a: numbers[0]: $.greenvn: does not match",
                "tenants: [{tenant_id: a, numbers: [{}]}] | tenant a: number null: it is missing",
                "tenants: [{tenant_id: a, numbers: [{greenvn: '+910000000001', region: XX}]}] | numbers[0]: $.region:",
                "tenants: [{tenant_id: a, NUMBER}, {tenant_id: b, NUMBER}] | number +910000000001 is there twice",
                "tenants: [{tenant_id: a, allocations: [{}]}] | tenant a: allocations[0]: $: required property",
                "tenants: [{tenant_id: a, allocations: [ALLOCATION]}] | is allocated, but not one of its numbers",
                "tenants: [{tenant_id: a, NUMBER, allocations: [ALLOCATION, ALLOCATION]}] | allocation 1 is there twice",
            })
    void whatIsNotASeedIsRefusedWithItsPlace(String yaml, String reason) {
        String seed = yaml.replace("NUMBER", NUMBER).replace("ALLOCATION", ALLOCATION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seed.parse(seed))
                .withMessageStartingWith("Not a seed: ")
                .withMessageContaining(reason);
    }

    @Test
    void secretsAreNotInATextForm() {
        assertThat(Seed.standard().tenants())
                .asString()
                .contains("stub-api-key")
                .doesNotContain("stub-api-token");
    }
}
