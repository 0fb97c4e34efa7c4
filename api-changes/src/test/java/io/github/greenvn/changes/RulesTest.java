package io.github.greenvn.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.greenvn.spec.SpecChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Makes one change for each row of two tables, which have the rules that report it, and whom it breaks. */
class RulesTest {

    private static final Path TABLES = Path.of("src/test/resources/io/github/greenvn/changes");
    private static final Path OPERATIONS = TABLES.resolve("operations.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "schemas.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void reportsAChangeOfASchema(String what, String before, String after, String rules) throws IOException {
        assertThat(rules(schema("before.json", before), schema("after.json", after)))
                .isEqualTo(Objects.toString(rules, ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "operations.csv", delimiter = '|', quoteCharacter = '\0', numLinesToSkip = 1)
    void reportsAChangeOfAnOperation(String what, String location, String change, String rules) throws IOException {
        Path changed = Files.copy(OPERATIONS, folder.resolve("after.yaml"));
        SpecChange.of(location, change).applyTo(changed);

        assertThat(rules(OPERATIONS, changed)).isEqualTo(Objects.toString(rules, ""));
    }

    @Test
    void aParameterIsComparedByWhatWasAllowedBefore() throws IOException {
        assertThat(rules(parameter("required: true, schema: {}"), parameter("schema: {default: a}")))
                .isEqualTo("request-optional breaks a provider");
        assertThat(rules(parameter("schema: {}"), parameter("schema: {type: string, pattern: ^a, enum: [a]}")))
                .isEqualTo(
                        "request-type-compatible compatible, request-pattern-added breaks, request-enum-added breaks");
    }

    @Test
    void theOrderOfAnExtensionIsNoChange() throws IOException {
        assertThat(rules(parameter("x-a: {b: 1, c: 2}"), parameter("x-a: {c: 2, b: 1}")))
                .isEmpty();
    }

    private Path parameter(String keywords) throws IOException {
        String size = "name: size, in: query, schema: {type: integer}";
        Path file = Files.createTempFile(folder, "parameter", ".yaml");
        return Files.writeString(
                file, Files.readString(OPERATIONS).replace(size, "name: size, in: query, " + keywords));
    }

    @Test
    void theOrderOfScopesFlowsAndTagsIsNoChange() throws IOException {
        String flow =
                "clientCredentials: {tokenUrl: 'https://jars.example/token', scopes: {write: Fills., read: Reads.}}";
        String other = "implicit: {authorizationUrl: 'https://jars.example/authorize', scopes: {}}";
        String all = Files.readString(OPERATIONS)
                .replace(flow, "ONE\n        TWO")
                .replace("operationId: readJar", "tags: [THREE]");
        Path before = folder.resolve("before.yaml");
        Path after = folder.resolve("after.yaml");
        Files.writeString(
                before,
                all.replace("ONE", flow)
                        .replace("TWO", other)
                        .replace("[write]", "[write, read]")
                        .replace("THREE", "a, b"));
        Files.writeString(
                after,
                all.replace("ONE", other)
                        .replace("TWO", flow)
                        .replace("[write]", "[read, write]")
                        .replace("THREE", "b, a"));

        assertThat(rules(before, after)).isEmpty();
    }

    /** The rules that other tests have cases for: those of the Java API, and of extensions that only it reads. */
    private static final String NOT_HERE =
            "java-.*|file-removed|envelope-changed|alias-.*|reader-.*|.*-(schema-repeated|path-parameter-renamed)";

    @Test
    void eachRuleIsReported() throws IOException {
        Set<String> reported = new HashSet<>();
        for (String table : List.of("schemas.csv", "operations.csv")) {
            reported.addAll(List.of(Files.readString(TABLES.resolve(table)).split("[ ,\\n]+")));
        }
        reported.addAll(rulesOfWebhooks());
        for (Keyword keyword : Keyword.all()) {
            reported.addAll(rules(keyword.name(), values(keyword.name())));
        }

        assertThat(Rules.all())
                .flatExtracting(rule -> List.of(rule.id(MessageType.REQUEST), rule.id(MessageType.RESPONSE)))
                .filteredOn(id -> !id.matches(NOT_HERE) && !reported.contains(id))
                .isEmpty();
    }

    /** Makes the changes of operations in webhooks, whose requests a caller reads. */
    private Set<String> rulesOfWebhooks() throws IOException {
        String webhooks =
                Files.readString(OPERATIONS).replace("webhooks:", "ignored:").replace("paths:", "webhooks:");
        Path before = Files.writeString(folder.resolve("before.yaml"), webhooks);
        Set<String> reported = new HashSet<>();
        for (String row : Files.readAllLines(TABLES.resolve("operations.csv"))) {
            String[] cells = row.split(" \\| ?");
            if (cells[1].startsWith("/paths/")) {
                Path after = Files.writeString(folder.resolve("after.yaml"), webhooks);
                SpecChange.of(cells[1].replace("/paths/", "/webhooks/"), cells[2])
                        .applyTo(after);
                reported.addAll(List.of(rules(before, after).split("[ ,]+")));
            }
        }
        return reported;
    }

    /** Changes a keyword from each value of a list to the next one. */
    private Set<String> rules(String keyword, List<String> values) throws IOException {
        Set<String> reported = new HashSet<>();
        for (int i = 1; i < values.size(); i++) {
            Path before = schema("before.json", schemaWith(keyword, values.get(i - 1)));
            Path after = schema("after.json", schemaWith(keyword, values.get(i)));
            reported.addAll(List.of(rules(before, after).split("[ ,]+")));
        }
        return reported;
    }

    private static String schemaWith(String keyword, String value) {
        return value.isEmpty() ? "{}" : "{\"%s\": %s}".formatted(keyword, value);
    }

    private static List<String> values(String keyword) {
        return switch (keyword) {
            case "uniqueItems" -> List.of("", "true", "");
            case "pattern", "default", "contentMediaType", "contentEncoding" -> List.of("", "\"a\"", "\"b\"", "");
            default ->
                keyword.startsWith("m")
                        ? List.of("", "2", "4", "2", "3", "")
                        : List.of("", "{\"required\": [\"a\"]}", "{\"required\": [\"b\"]}", "false", "");
        };
    }

    @Test
    void aReportNamesNoFolderAndNoWholeValue() throws IOException {
        String values = "\"%s\"".formatted("a".repeat(300));
        Path before = schema("before.json", "{\"not\": {\"type\": \"string\"}, \"default\": 1}");
        Path after = schema("after.json", "{\"not\": {\"$ref\": \"#/paths\"}, \"default\": %s}".formatted(values));

        assertThat(Changes.of(Versions.of(new Spec(before), new Spec(after))))
                .extracting(Change::what)
                .contains("`not` `{\"type\":\"string\"}` → `{\"$ref\":\"after.json#/paths\"}`")
                .contains("`default` `1` → `" + "a".repeat(200) + "…`");
    }

    @Test
    void theDocumentHasAllRules() throws IOException {
        assertThat(Rules.all()).extracting(Rule::name).doesNotHaveDuplicates();
        assertThat(Files.readString(Path.of("../docs/change-report.md")))
                .as("append to it what the option --rules prints")
                .endsWith("\n\n" + RuleList.markdown());
    }

    /** Writes a specification that has a schema in a request and in a response. */
    private Path schema(String name, String schema) throws IOException {
        return Files.writeString(folder.resolve(name), """
                {"openapi": "3.1.0", "x-b": {"type": "string"}, "x-c": {"type": "string"}, "paths": {"/a": {"post": {
                  "requestBody": {"content": {"application/json": {"schema": %1$s}}},
                  "responses": {"200": {"content": {"application/json": {"schema": %1$s}}}}
                }}}}""".formatted(schema));
    }

    static String rules(Path before, Path after) {
        List<Change> changes = Changes.of(Versions.of(new Spec(before), new Spec(after)));
        return changes.stream()
                .map(change -> change.rule() + " " + change.effect())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
