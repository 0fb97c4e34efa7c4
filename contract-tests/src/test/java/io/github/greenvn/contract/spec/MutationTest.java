package io.github.greenvn.contract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.spec.OpenApiFile;
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
    private static final String VN = "/paths/~1v1~1tenants~1{tenant_id}~1greenvn~1{greenvn_id}";
    private static final Map<String, String> PARTS = Map.of(
            "root", "",
            "read", VN + "/get",
            "update", VN + "~1vn/put",
            "paths", "/paths",
            "schemas", "/components/schemas",
            "responses", "/components/responses",
            "parameters", "/components/parameters",
            "security", "/components/securitySchemes");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "mutations.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void isReportedByTheChecksThatTheTableNames(
            String mutation, String kind, String location, String change, String expected) {
        OpenApiFile changed = new OpenApiFile(
                ORIGINAL.path(), JsonChange.of(pointer(location), change).in(ORIGINAL.root()));

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

    private static String pointer(String location) {
        String[] steps = location.split("/", 2);
        return PARTS.get(steps[0]) + (steps.length == 1 ? "" : "/" + steps[1]);
    }

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }
}
