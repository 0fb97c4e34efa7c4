package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.element;
import static io.github.greenvn.verification.report.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pact touches of the specification: operations and statuses as a grid, and every item below. */
final class CoverageSection {

    private final Run run;
    private final Map<String, JsonNode> items;

    private CoverageSection(Run run) {
        this.run = run;
        this.items =
                run.items().collect(Collectors.toMap(item -> item.path("item").asText(), Function.identity()));
    }

    static Html of(Run run) {
        CoverageSection section = new CoverageSection(run);
        return element(
                        "section",
                        element("h2", "Coverage of the specification"),
                        element("p", "How many interactions touch each status of each operation."),
                        section.grid(),
                        element("h3", "Not touched"),
                        list(run.items().filter(item -> !item.path("touched").asBoolean())),
                        element(
                                "details",
                                element("summary", "Touched"),
                                list(run.items()
                                        .filter(item -> item.path("touched").asBoolean()))))
                .with("id", "section-coverage");
    }

    private Html grid() {
        List<String> statuses = run.operations()
                .flatMap(operation ->
                        operation.path("answers").properties().stream().map(Map.Entry::getKey))
                .distinct()
                .sorted()
                .toList();
        List<String> head =
                Stream.concat(Stream.of("operation"), statuses.stream()).toList();
        return Html.table(
                        head,
                        run.operations()
                                .map(operation -> Html.row(Stream.concat(
                                                Stream.of(element(
                                                                "th",
                                                                operation
                                                                        .path("id")
                                                                        .asText())
                                                        .with("scope", "row")),
                                                statuses.stream().map(status -> cell(operation, status)))
                                        .toArray(Html[]::new))))
                .with("id", "grid");
    }

    private Html cell(JsonNode operation, String status) {
        String id = operation.path("id").asText();
        if (!operation.path("answers").has(status)) {
            return element("td", "–").with("class", "none").with("title", "not in the specification");
        }
        int touching = operation.path("answers").path(status).size();
        if (touching > 0) {
            Html link = element("a", "" + touching).with("href", "#" + id + "-" + status);
            return element("td", link).with("class", "good").with("data-cell", id + " " + status);
        }
        JsonNode item = items.getOrDefault(id + " " + status, operation);
        return element("td", verdict(item)).with("class", kind(item)).with("data-cell", id + " " + status);
    }

    private static Html list(Stream<JsonNode> items) {
        return Html.table(
                List.of("item", "touched"),
                items.map(item -> Html.row(
                        text(item.path("item").asText()),
                        element("td", verdict(item)).with("class", kind(item)))));
    }

    private static String verdict(JsonNode item) {
        return item.path("touched").asBoolean()
                ? "touched"
                : item.has("excuse") ? "exempt: " + item.path("excuse").asText() : "missing";
    }

    private static String kind(JsonNode item) {
        return item.path("touched").asBoolean() ? "good" : item.has("excuse") ? "exempt" : "bad";
    }
}
