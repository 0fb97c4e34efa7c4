package io.github.greenvn.contract.spec;

import au.com.dius.pact.core.support.regex.RegexNode;
import au.com.dius.pact.core.support.regex.RegexParser;
import au.com.dius.pact.core.support.regex.RegexStringGenerator;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kotlin.random.RandomKt;

/** A request or a response of a written pact. */
record WrittenMessage(JsonNode json) {

    private static final int SAMPLES = 10;
    private static final Pattern ALTERNATIVES = Pattern.compile("\\^\\(([\\w|]+)\\)\\$");

    /** {@return the value of the header, whatever the case of its name} */
    Optional<String> header(String name) {
        return headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), header.getValue().path(0).textValue()));
        return headers;
    }

    /** {@return the example of the body; missing where there is none} */
    JsonNode body() {
        return json.path("body").path("content");
    }

    /** {@return every body that the pact names: its example, and that with each alternative of a pattern in its place} */
    Stream<JsonNode> bodies() {
        Stream<JsonNode> others = patterns().entrySet().stream().flatMap(rule -> alternatives(rule.getValue())
                .map(alternative -> with(JsonPointer.compile(rule.getKey()), alternative)));
        return body().isMissingNode() ? Stream.empty() : Stream.concat(Stream.of(body()), others);
    }

    /** {@return bodies with other values that the patterns allow; the same ones in each run} */
    Stream<JsonNode> samples() {
        return openPatterns().entrySet().stream().flatMap(rule -> {
            RegexNode pattern = new RegexParser(rule.getValue().replaceAll("^\\^|\\$$", "")).parse();
            RegexStringGenerator values = new RegexStringGenerator(SAMPLES, RandomKt.Random(1));
            return IntStream.range(0, SAMPLES)
                    .mapToObj(i -> with(JsonPointer.compile(rule.getKey()), values.generate(pattern)));
        });
    }

    /** {@return the patterns in the body by the location of their example, without those that list alternatives} */
    Map<String, String> openPatterns() {
        Map<String, String> open = patterns();
        open.values().removeIf(pattern -> ALTERNATIVES.matcher(pattern).matches());
        return open;
    }

    private Map<String, String> patterns() {
        Map<String, String> patterns = new LinkedHashMap<>();
        json.path("matchingRules").path("body").properties().forEach(rule -> rule.getValue()
                .path("matchers")
                .findValuesAsText("regex")
                .forEach(regex -> patterns.put(pointer(rule.getKey()), regex)));
        return patterns;
    }

    private static Stream<String> alternatives(String pattern) {
        Matcher alternatives = ALTERNATIVES.matcher(pattern);
        return alternatives.matches() ? Stream.of(alternatives.group(1).split("\\|")) : Stream.empty();
    }

    private static String pointer(String path) {
        return path.replace("$", "").replace("[*]", "/0").replace('.', '/');
    }

    private JsonNode with(JsonPointer location, String value) {
        JsonNode changed = body().deepCopy();
        JsonNode parent = changed.at(location.head());
        if (parent instanceof ArrayNode array) {
            array.set(location.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).put(location.last().getMatchingProperty(), value);
        }
        return changed;
    }
}
