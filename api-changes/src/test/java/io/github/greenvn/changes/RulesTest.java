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

    /** The rules that other tests have rows for, or that are alike for all bounds and for all limits. */
    private static final String NOT_HERE =
            "java-.*|file-removed|envelope-changed|alias-.*|reader-.*|path-parameter-renamed"
                    + "|m(ax|in).*-(set|unset|increased|decreased)|(?!enum|const).*-(added|removed|changed)";

    @Test
    void eachRuleHasARow() throws IOException {
        Set<String> reported = new HashSet<>();
        for (String table : List.of("schemas.csv", "operations.csv")) {
            reported.addAll(List.of(Files.readString(TABLES.resolve(table)).split("[ ,\\n]+")));
        }

        assertThat(Rules.all())
                .filteredOn(rule -> !reported.contains(rule.id(MessageType.REQUEST))
                        && !reported.contains(rule.id(MessageType.RESPONSE)))
                .allMatch(rule -> rule.name().matches(NOT_HERE));
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
                {"openapi": "3.1.0", "paths": {"/a": {"post": {
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
