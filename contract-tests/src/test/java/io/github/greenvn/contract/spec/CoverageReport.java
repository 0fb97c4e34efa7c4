package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.greenvn.spec.OpenApiFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The coverage of a specification by a pact, in {@code target/contract-report/coverage.json}: every operation with its
 * statuses and the indexes of their interactions in the pact; every item, covered or with its exemption; and the violations
 * of the one by the other.
 */
final class CoverageReport {

    private static final Path FILE = Path.of("target/contract-report/coverage.json");

    private CoverageReport() {}

    static void write(OpenApiFile file, List<WrittenInteraction> pact) throws IOException {
        Files.createDirectories(FILE.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), of(file, pact));
    }

    static ObjectNode of(OpenApiFile file, List<WrittenInteraction> pact) {
        ObjectNode report = new ObjectMapper().createObjectNode();
        ArrayNode operations = report.putArray("operations");
        SpecOperation.all(file).forEach(operation -> responses(operations.addObject(), operation, pact));
        items(report.putArray("items"), SpecItems.of(file), CoveredItems.of(file, pact));
        ArrayNode violations = report.putArray("violations");
        Stream.concat(PactAgainstSpec.violations(file, pact).stream(), Coverage.violations(file, pact).stream())
                .forEach(violation -> violations
                        .addObject()
                        .put("location", violation.location())
                        .put("message", violation.message()));
        return report;
    }

    private static void responses(ObjectNode row, SpecOperation operation, List<WrittenInteraction> pact) {
        ObjectNode responses = row.put("id", operation.id())
                .put("method", operation.method())
                .put("path", operation.path())
                .putObject("responses");
        operation.statuses().forEach(status -> {
            ArrayNode interactions = responses.putArray(status);
            IntStream.range(0, pact.size())
                    .filter(index -> status.equals("" + pact.get(index).status())
                            && SpecOperation.of(operation.file(), pact.get(index))
                                    .filter(operation::equals)
                                    .isPresent())
                    .forEach(interactions::add);
        });
    }

    private static void items(ArrayNode rows, Set<String> items, Set<String> covered) {
        Map<String, String> exemptions = Coverage.exemptions();
        items.forEach(item -> {
            ObjectNode row = rows.addObject().put("item", item).put("covered", covered.contains(item));
            if (!covered.contains(item) && exemptions.containsKey(item)) {
                row.put("exemption", exemptions.get(item));
            }
        });
    }
}
