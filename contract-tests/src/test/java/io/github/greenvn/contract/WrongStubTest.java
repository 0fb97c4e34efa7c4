package io.github.greenvn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.greenvn.spec.Objection;
import io.github.greenvn.spec.SpecChange;
import io.github.greenvn.spec.StrengthReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Stubs that answer with one mistake each, and those who object: the ones that the table names, and no one else. */
@Tag("slow")
class WrongStubTest {

    private static final StrengthReport REPORT = new StrengthReport("wrongStubs");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "wrong-stubs.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void isObjectedToByThoseWhomTheTableNames(
            String mistake, String kind, String interaction, String place, String change, String expected)
            throws JsonProcessingException {
        Map<String, List<Objection>> objections =
                WrongAnswer.of(named(interaction), SpecChange.of(place, change)).objections();
        REPORT.add(mistake, kind, interaction + " " + place, objections, expected);

        assertThat(StrengthReport.summary(objections))
                .as("%s: %s %s%n%s", mistake, place, change, objections)
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
