package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.all;
import static io.github.greenvn.verification.report.Html.element;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interactions by operation and status, each with its request and its answer. */
final class InteractionSection {

    private final List<JsonNode> interactions;
    private final List<JsonNode> unplaced;

    private InteractionSection(Run run) {
        this.interactions = run.interactions();
        this.unplaced = new ArrayList<>(interactions);
    }

    static Html of(Run run) {
        InteractionSection section = new InteractionSection(run);
        Html operations = all(run.operations().toList().stream().map(section::operation));
        return element("section", element("h2", "Interactions"), operations, section.others())
                .with("id", "section-interactions");
    }

    private Html operation(JsonNode operation) {
        String id = operation.path("id").asText();
        return all(operation.path("answers").properties().stream()
                .filter(answer -> !answer.getValue().isEmpty())
                .map(answer -> element(
                                "div",
                                element("h3", id + " " + answer.getKey()),
                                all(Run.elements(answer.getValue())
                                        .map(index -> interactions.get(index.asInt()))
                                        .peek(unplaced::remove)
                                        .map(InteractionSection::interaction)))
                        .with("id", id + "-" + answer.getKey())));
    }

    private Html others() {
        return unplaced.isEmpty()
                ? all(Stream.empty())
                : element(
                        "div",
                        element("h3", "Not in the specification"),
                        all(unplaced.stream().map(InteractionSection::interaction)));
    }

    private static Html interaction(JsonNode interaction) {
        JsonNode request = interaction.path("request");
        JsonNode response = interaction.path("response");
        String called =
                request.path("method").asText() + " " + request.path("path").asText() + query(request);
        return element(
                        "details",
                        element("summary", interaction.path("description").asText()),
                        element("p", "Given " + states(interaction)).with("class", "quiet"),
                        element("h4", "Request"),
                        message(called, request),
                        element("h4", "Answer"),
                        message(response.path("status").asText(), response))
                .with("class", "interaction");
    }

    static String states(JsonNode interaction) {
        return Run.elements(interaction.path("providerStates"))
                .map(state -> state.path("name").asText()
                        + state.path("params").properties().stream()
                                .map(parameter -> parameter.getKey() + " "
                                        + parameter.getValue().asText())
                                .collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining("; "));
    }

    private static String query(JsonNode request) {
        return request.path("query").properties().stream()
                .flatMap(parameter ->
                        Run.elements(parameter.getValue()).map(value -> parameter.getKey() + "=" + value.asText()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    private static Html message(String firstLine, JsonNode message) {
        Stream<String> headers = message.path("headers").properties().stream()
                .map(header -> header.getKey() + ": "
                        + Run.elements(header.getValue()).map(JsonNode::asText).collect(Collectors.joining(", ")));
        JsonNode body = message.path("body").path("content");
        String text = body.isTextual() ? body.textValue() : body.toPrettyString();
        return all(Stream.of(
                element("pre", Stream.concat(Stream.of(firstLine), headers).collect(Collectors.joining("\n"))),
                body.isMissingNode() ? element("p", "no body").with("class", "quiet") : element("pre", text),
                rules(message.path("matchingRules"))));
    }

    /** What the pact holds an actual message to, where that is less than the example above. */
    private static Html rules(JsonNode rules) {
        return rules.isEmpty()
                ? all(Stream.empty())
                : element("details", element("summary", "matched, not compared"), element("pre", lines(rules)));
    }

    private static String lines(JsonNode rules) {
        return rules.properties().stream()
                .flatMap(part -> part.getValue().properties().stream().map(rule -> part.getKey() + " " + rule(rule)))
                .collect(Collectors.joining("\n"));
    }

    private static String rule(Map.Entry<String, JsonNode> rule) {
        return rule.getKey() + ": "
                + Run.elements(rule.getValue().path("matchers"))
                        .map(matcher -> matcher.path("match").asText() + " "
                                + matcher.path("regex").asText())
                        .map(String::strip)
                        .collect(Collectors.joining(", "));
    }
}
