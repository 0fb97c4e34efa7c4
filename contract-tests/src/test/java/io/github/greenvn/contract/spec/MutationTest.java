package io.github.greenvn.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.spec.OpenApiFile;
import io.github.greenvn.spec.SpecChange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Changes one thing of the specification; exactly the checks that the table names report a violation, where it says. */
@Tag("slow")
class MutationTest {

    private static final DetectionReport REPORT = new DetectionReport("mutations");
    private static final OpenApiFile ORIGINAL = Specification.version1();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "mutations.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void isReportedByTheChecksThatTheTableNames(
            String mutation, String kind, String location, String change, String expected) {
        OpenApiFile changed =
                new OpenApiFile(ORIGINAL.path(), SpecChange.of(location, change).applyTo(ORIGINAL.root()));

        Map<String, List<Violation>> violations = new LinkedHashMap<>();
        SpecValidator validator = new SpecValidator(changed.root());
        for (ContractCheck check : ContractCheck.values()) {
            violations.put(check.name(), check.violations(changed, validator));
        }
        REPORT.add(mutation, kind, location, violations, expected);

        assertThat(DetectionReport.summary(violations))
                .as("%s: %s %s%n%s", mutation, location, change, violations)
                .isEqualTo(expected);
    }

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }
}
