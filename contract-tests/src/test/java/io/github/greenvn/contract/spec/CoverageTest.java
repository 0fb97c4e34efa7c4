package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void everyPartOfTheSpecificationIsTouchedOrExcused() {
        assertThat(Coverage.objections(Specification.version1(), PinnedInteraction.written()))
                .as("what greenvn-v1.yaml has that the written pact leaves out")
                .isEmpty();
    }

    @Test
    void everyExcuseHasAReason() {
        assertThat(Coverage.excuses().values()).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void whatIsNotTouchedIsTold() {
        assertThat(places(Set.of("Region = KA", "Region = MH"), Set.of("Region = KA"), Map.of()))
                .containsExactly("Region = MH");
    }

    @Test
    void anExcuseForWhatIsTouchedIsStale() {
        assertThat(places(Set.of("Region = KA"), Set.of("Region = KA"), Map.of("Region = KA", "rare")))
                .containsExactly("Region = KA");
    }

    @Test
    void anExcuseForWhatIsGoneIsStale() {
        assertThat(places(Set.of(), Set.of(), Map.of("Region = KA", "rare"))).containsExactly("Region = KA");
    }

    private static List<String> places(Set<String> items, Set<String> touched, Map<String, String> excuses) {
        return Coverage.objections(items, touched, excuses).stream()
                .map(Objection::place)
                .toList();
    }

    @AfterAll
    static void write() throws IOException {
        CoverageReport.write(Specification.version1(), PinnedInteraction.written());
    }
}
