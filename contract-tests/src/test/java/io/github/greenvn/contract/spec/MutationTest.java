package io.github.greenvn.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Changes one thing of the specification and sees who objects, and where: those whom the table names, and no one else. */
@Tag("slow")
class MutationTest {

    private static final StrengthReport REPORT = new StrengthReport("mutations");
    private static final OpenApiFile ORIGINAL = Specification.version1();
    private static final String VN = "/paths/~1v1~1tenants~1{tenant_id}~1greenvn~1{greenvn_id}";
    private static final Map<String, String> ROOMS = Map.of(
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
    void isObjectedToByThoseWhomTheTableNames(
            String mutation, String kind, String place, String change, String expected) {
        OpenApiFile changed = new OpenApiFile(
                ORIGINAL.path(), JsonChange.of(pointer(place), change).in(ORIGINAL.root()));

        Map<String, List<Objection>> objections = new LinkedHashMap<>();
        for (Corner corner : Corner.values()) {
            objections.put(corner.name(), corner.objections(changed));
        }
        REPORT.add(mutation, kind, place, objections, expected);

        assertThat(StrengthReport.summary(objections))
                .as("%s: %s %s%n%s", mutation, place, change, objections)
                .isEqualTo(expected);
    }

    private static String pointer(String place) {
        String[] steps = place.split("/", 2);
        return ROOMS.get(steps[0]) + (steps.length == 1 ? "" : "/" + steps[1]);
    }

    @AfterAll
    static void write() throws IOException {
        REPORT.write();
    }
}
