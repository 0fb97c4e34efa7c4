package io.github.greenvn.spec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a pact touches of a specification, in {@code target/contract-report/coverage.json}: every operation with its
 * statuses and the interactions of each, by their place in the pact; every item, touched or with its excuse; and what
 * the two have against each other.
 */
final class CoverageReport {

    private static final Path FILE = Path.of("target/contract-report/coverage.json");

    private CoverageReport() {}

    static void write(OpenApiFile file, List<PinnedInteraction> pact) throws IOException {
        Files.createDirectories(FILE.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), of(file, pact));
    }

    static ObjectNode of(OpenApiFile file, List<PinnedInteraction> pact) {
        ObjectNode report = new ObjectMapper().createObjectNode();
        ArrayNode operations = report.putArray("operations");
        SpecOperation.all(file).forEach(operation -> answers(operations.addObject(), operation, pact));
        items(report.putArray("items"), SpecItems.of(file), TouchedItems.of(file, pact));
        ArrayNode objections = report.putArray("objections");
        Stream.concat(PactAgainstSpec.objections(file, pact).stream(), Coverage.objections(file, pact).stream())
                .forEach(objection ->
                        objections.addObject().put("place", objection.place()).put("message", objection.message()));
        return report;
    }

    private static void answers(ObjectNode row, SpecOperation operation, List<PinnedInteraction> pact) {
        ObjectNode answers = row.put("id", operation.id())
                .put("method", operation.method())
                .put("path", operation.path())
                .putObject("answers");
        operation.statuses().forEach(status -> {
            ArrayNode interactions = answers.putArray(status);
            IntStream.range(0, pact.size())
                    .filter(index -> status.equals("" + pact.get(index).status())
                            && SpecOperation.of(operation.file(), pact.get(index))
                                    .filter(operation::equals)
                                    .isPresent())
                    .forEach(interactions::add);
        });
    }

    private static void items(ArrayNode rows, Set<String> items, Set<String> touched) {
        Map<String, String> excuses = Coverage.excuses();
        items.forEach(item -> {
            ObjectNode row = rows.addObject().put("item", item).put("touched", touched.contains(item));
            if (!touched.contains(item) && excuses.containsKey(item)) {
                row.put("excuse", excuses.get(item));
            }
        });
    }
}
