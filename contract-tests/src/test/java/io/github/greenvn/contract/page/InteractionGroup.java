package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The interactions with one status of one operation. */
record InteractionGroup(String id, String title, List<Interaction> interactions) {

    static List<InteractionGroup> all(Results results) {
        JsonNode pact = results.pact().path("interactions");
        List<JsonNode> others = new ArrayList<>(results.interactions());
        List<InteractionGroup> groups = new ArrayList<>();
        results.operations().forEach(operation -> operation.path("responses").properties().stream()
                .filter(response -> !response.getValue().isEmpty())
                .forEach(response -> {
                    List<JsonNode> members = Results.elements(response.getValue())
                            .map(index -> pact.path(index.asInt()))
                            .filter(JsonNode::isObject)
                            .toList();
                    others.removeAll(members);
                    groups.add(of(operation.path("id").asText() + " " + response.getKey(), members));
                }));
        if (!others.isEmpty()) {
            groups.add(of("Not in the specification", others));
        }
        return groups;
    }

    private static InteractionGroup of(String title, List<JsonNode> members) {
        return new InteractionGroup(
                title.replace(' ', '-'),
                title,
                members.stream().map(Interaction::of).toList());
    }

    record Interaction(String description, String states, List<Message> messages) {

        static Interaction of(JsonNode interaction) {
            JsonNode request = interaction.path("request");
            JsonNode response = interaction.path("response");
            String requestLine =
                    request.path("method").asText() + " " + request.path("path").asText() + query(request);
            return new Interaction(
                    interaction.path("description").asText(),
                    PageModel.states(interaction),
                    List.of(
                            Message.of("Request", requestLine, request),
                            Message.of("Response", response.path("status").asText(), response)));
        }

        private static String query(JsonNode request) {
            String query = request.path("query").properties().stream()
                    .flatMap(parameter -> Results.elements(parameter.getValue())
                            .map(value -> parameter.getKey() + "=" + value.asText()))
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? "" : "?" + query;
        }
    }

    /**
     * A request or a response.
     *
     * @param head the first line and the headers
     * @param rules the matching rules, a line for each
     */
    record Message(String title, String head, boolean hasBody, String body, boolean hasRules, String rules) {

        static Message of(String title, String firstLine, JsonNode message) {
            Stream<String> headers = message.path("headers").properties().stream()
                    .map(header -> header.getKey() + ": "
                            + Results.elements(header.getValue())
                                    .map(JsonNode::asText)
                                    .collect(Collectors.joining(", ")));
            JsonNode body = message.path("body").path("content");
            String rules = message.path("matchingRules").properties().stream()
                    .flatMap(
                            part -> part.getValue().properties().stream().map(rule -> part.getKey() + " " + line(rule)))
                    .collect(Collectors.joining("\n"));
            return new Message(
                    title,
                    Stream.concat(Stream.of(firstLine), headers).collect(Collectors.joining("\n")),
                    !body.isMissingNode(),
                    body.isTextual() ? body.textValue() : body.toPrettyString(),
                    !rules.isEmpty(),
                    rules);
        }

        private static String line(Map.Entry<String, JsonNode> rule) {
            return rule.getKey() + ": "
                    + Results.elements(rule.getValue().path("matchers"))
                            .map(matcher -> matcher.path("match").asText() + " "
                                    + matcher.path("regex").asText())
                            .map(String::strip)
                            .collect(Collectors.joining(", "));
        }
    }
}
