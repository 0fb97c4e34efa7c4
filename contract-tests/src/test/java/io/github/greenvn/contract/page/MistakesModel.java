package io.github.greenvn.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** The mistakes of one kind that were tried, such as "wrong-clients". */
record MistakesModel(String id, List<Mistake> mistakes) {

    static List<MistakesModel> all(Results results) {
        return results.mistakes()
                .map(kind -> new MistakesModel(
                        kind.getKey().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
                        Results.elements(kind.getValue()).map(Mistake::of).toList()))
                .toList();
    }

    String title() {
        return id.replace('-', ' ');
    }

    /** A mistake, and the checks that detected it. */
    record Mistake(String name, String kind, String location, boolean expected, List<Detection> detections) {

        static Mistake of(JsonNode mistake) {
            return new Mistake(
                    mistake.path("mistake").asText(),
                    mistake.path("kind").asText(),
                    mistake.path("location").asText(),
                    Results.isAsExpected(mistake),
                    Results.elements(mistake.path("detectedBy"))
                            .map(Detection::of)
                            .toList());
        }

        boolean detected() {
            return !detections.isEmpty();
        }

        String style() {
            return expected ? detected() ? "" : "none" : "bad";
        }
    }

    /** The first violation that a check reported, and the number of others. */
    record Detection(String check, String location, String message, int others) {

        static Detection of(JsonNode detection) {
            return new Detection(
                    detection.path("check").asText(),
                    detection.path("location").asText(),
                    detection.path("message").asText(),
                    detection.path("violations").asInt() - 1);
        }

        boolean more() {
            return others > 0;
        }
    }
}
