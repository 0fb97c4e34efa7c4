package io.github.greenvn.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void everyItemOfTheSpecificationIsCoveredOrExempt() {
        assertThat(Coverage.violations(Specification.version1(), WrittenInteraction.written()))
                .as("items of greenvn-v1.yaml that the written pact does not cover")
                .isEmpty();
    }

    @Test
    void everyExemptionHasAReason() {
        assertThat(Coverage.exemptions().values()).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void anItemThatIsNotCoveredIsReported() {
        assertThat(locations(Set.of("Region = KA", "Region = MH"), Set.of("Region = KA"), Map.of()))
                .containsExactly("Region = MH");
    }

    @Test
    void anExemptionOfACoveredItemIsReported() {
        assertThat(locations(Set.of("Region = KA"), Set.of("Region = KA"), Map.of("Region = KA", "rare")))
                .containsExactly("Region = KA");
    }

    @Test
    void anExemptionOfARemovedItemIsReported() {
        assertThat(locations(Set.of(), Set.of(), Map.of("Region = KA", "rare"))).containsExactly("Region = KA");
    }

    private static List<String> locations(Set<String> items, Set<String> covered, Map<String, String> exemptions) {
        return Coverage.violations(items, covered, exemptions).stream()
                .map(Violation::location)
                .toList();
    }

    @AfterAll
    static void write() throws IOException {
        CoverageReport.write(Specification.version1(), WrittenInteraction.written());
    }
}
