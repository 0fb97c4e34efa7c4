package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.greenvn.contract.spec.DetectionReport;
import io.github.greenvn.contract.spec.Violation;
import io.github.greenvn.spec.SpecChange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Checks responses with one mistake each; exactly the checks that the table names report a violation, where it says. */
@Tag("slow")
class WrongStubTest {

    private static final DetectionReport REPORT = new DetectionReport("wrongStubs");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "wrong-stubs.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void isReportedByTheChecksThatTheTableNames(
            String mistake, String kind, String interaction, String location, String change, String expected)
            throws JsonProcessingException {
        Map<String, List<Violation>> violations = WrongResponse.of(named(interaction), SpecChange.of(location, change))
                .violations();
        REPORT.add(mistake, kind, interaction + " " + location, violations, expected);

        assertThat(DetectionReport.summary(violations))
                .as("%s: %s %s%n%s", mistake, location, change, violations)
                .isEqualTo(expected);
    }

    private static Interaction named(String name) {
        return Interaction.all().stream()
                .filter(interaction -> interaction.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no interaction is called " + name));
    }

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }
}
