package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The results of the live check.
 *
 * @param seen the time of the check
 * @param kind the CSS class of the verdict
 */
record LiveModel(String seen, String service, String verdict, String kind, List<Request> requests) {

    /** {@return the results; empty if the build has not run the live check} */
    static List<LiveModel> of(Results results) {
        JsonNode live = results.live();
        String verdict = live.path("verdict").asText();
        return live.isEmpty()
                ? List.of()
                : List.of(new LiveModel(
                        live.path("seen").asText(),
                        live.path("service").asText(),
                        verdict,
                        kind(verdict),
                        Results.elements(live.path("requests")).map(Request::of).toList()));
    }

    private static String kind(String verdict) {
        return switch (verdict) {
            case "agreed" -> "good";
            case "drift" -> "bad";
            default -> "exempt";
        };
    }

    /**
     * The result of one request.
     *
     * @param response the HTTP status, or the reason why there was no response
     * @param client what the client reported
     */
    record Request(String title, String verdict, String kind, String response, String client, List<Finding> findings) {

        static Request of(JsonNode request) {
            String verdict = request.path("verdict").asText();
            return new Request(
                    request.path("request").asText(),
                    verdict,
                    LiveModel.kind(verdict),
                    request.path("status").asText(request.path("reason").asText()),
                    request.path("client").asText(),
                    Results.elements(request.path("findings")).map(Finding::of).toList());
        }
    }

    /** A difference, with its place in the response and in the specification. */
    record Finding(String pointer, String seen, String specified, String location) {

        static Finding of(JsonNode finding) {
            return new Finding(
                    finding.path("pointer").asText(),
                    finding.path("seen").asText(),
                    finding.path("specified").asText(),
                    finding.path("location").asText());
        }
    }
}
