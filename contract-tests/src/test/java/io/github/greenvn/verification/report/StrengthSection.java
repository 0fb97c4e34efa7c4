package io.github.greenvn.verification.report;

import static io.github.greenvn.verification.report.Html.all;
import static io.github.greenvn.verification.report.Html.element;
import static io.github.greenvn.verification.report.Html.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The mistakes that were tried, and the corners of the contract that caught each. */
final class StrengthSection {

    private StrengthSection() {}

    static Html of(Run run) {
        return all(run.mistakes().map(StrengthSection::kind));
    }

    private static Html kind(Map.Entry<String, JsonNode> kind) {
        return element(
                        "section",
                        element("h2", "Who catches: " + id(kind.getKey()).replace('-', ' ')),
                        Html.table(
                                List.of("mistake", "caught by"),
                                Run.elements(kind.getValue()).map(StrengthSection::row)))
                .with("id", "section-" + id(kind.getKey()));
    }

    private static Html row(JsonNode mistake) {
        return Html.row(
                element(
                        "td",
                        element("b", mistake.path("mutation").asText()),
                        element("div", mistake.path("kind").asText()).with("class", "quiet"),
                        element("code", mistake.path("place").asText())),
                isCaught(mistake)
                        ? element(
                                        "td",
                                        all(Run.elements(mistake.path("caughtBy"))
                                                .map(StrengthSection::corner)))
                                .with("class", isAsExpected(mistake) ? "" : "bad")
                        : element("td", "compatible: nobody objects")
                                .with("class", isAsExpected(mistake) ? "none" : "bad"));
    }

    private static Html corner(JsonNode caught) {
        int others = caught.path("objections").asInt() - 1;
        return element(
                        "div",
                        element("b", caught.path("corner").asText()),
                        text(" at " + caught.path("place").asText() + ": "
                                + caught.path("message").asText() + (others > 0 ? " (and " + others + " more)" : "")))
                .with("class", "corner");
    }

    static boolean isAsExpected(JsonNode mistake) {
        return mistake.path("actual").equals(mistake.path("expected"));
    }

    static boolean isCaught(JsonNode mistake) {
        return !mistake.path("caughtBy").isEmpty();
    }

    /** {@return the name of a kind of mistakes as part of an id: "wrongClients" is "wrong-clients"} */
    static String id(String kind) {
        return kind.replaceAll("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
    }
}
