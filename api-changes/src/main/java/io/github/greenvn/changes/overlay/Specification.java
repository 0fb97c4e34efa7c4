package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI document, 3.0 or 3.1, of one file. */
record Specification(JsonNode root) {

    static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

    private static final JsonPointer PATHS = JsonPointer.compile("/paths");
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{[^/}]*}");

    /**
     * Checks that no reference leaves the file, as the target of an overlay is one document.
     *
     * @throws IllegalArgumentException if the document is not OpenAPI 3, or refers to another file
     */
    Specification {
        if (!root.path("openapi").asText().startsWith("3.")) {
            throw new IllegalArgumentException("The specification has to be OpenAPI 3.0 or 3.1");
        }
        root.findValues("$ref").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(reference -> !reference.startsWith("#/"))
                .findFirst()
                .ifPresent(reference -> {
                    throw new IllegalArgumentException("The specification refers to " + reference
                            + ": join its files first, for example with \"redocly bundle\"");
                });
    }

    boolean is30() {
        return root.path("openapi").asText().startsWith("3.0");
    }

    JsonNode at(JsonPointer location) {
        return root.at(location);
    }

    /** {@return the location of a value, or of the target if it is a reference} */
    JsonPointer resolve(JsonPointer location) {
        JsonNode reference = at(location).path("$ref");
        return reference.isTextual()
                ? resolve(JsonPointer.compile(reference.textValue().substring(1)))
                : location;
    }

    /** {@return the location of the operation with that method and path; of several, the one with the fewest parameters} */
    Optional<JsonPointer> operation(String method, String path) {
        return names(at(PATHS))
                .filter(template -> Pattern.matches(pattern(template), path))
                .sorted(Comparator.comparing(
                        template -> PATH_PARAMETER.matcher(template).results().count()))
                .map(template -> resolve(PATHS.appendProperty(template)).appendProperty(method))
                .filter(operation -> at(operation).isObject())
                .findFirst();
    }

    private static String pattern(String template) {
        return Stream.of(PATH_PARAMETER.split(template, -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^/]+" + b)
                .orElse("");
    }

    /** {@return the location of the response of an operation with that status, which may be 4XX or the default} */
    Optional<JsonPointer> response(JsonPointer operation, String status) {
        JsonPointer responses = operation.appendProperty("responses");
        return Stream.of(status, status.charAt(0) + "XX", "default")
                .map(responses::appendProperty)
                .filter(response -> at(response).isObject())
                .map(this::resolve)
                .findFirst();
    }

    /** {@return the location of what a response says about a media type, also as one of a range} */
    Optional<JsonPointer> mediaType(JsonPointer response, String mediaType) {
        List<String> ranges = List.of(mediaType, mediaType.replaceFirst("/.*", "/*"), "*/*");
        JsonPointer content = response.appendProperty("content");
        return ranges.stream()
                .flatMap(range -> names(at(content)).filter(name -> name.replaceFirst(";.*", "")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(range)))
                .map(content::appendProperty)
                .findFirst();
    }

    /** {@return the locations of a schema and, resolved, of all that its allOf has} */
    List<JsonPointer> parts(JsonPointer schema) {
        List<JsonPointer> parts = new ArrayList<>(List.of(schema));
        elements(schema.appendProperty("allOf")).forEach(part -> parts.addAll(parts(resolve(part))));
        return parts;
    }

    /** {@return for each choice of its alternatives, the locations of a schema and of all that its value has to fulfil too} */
    List<List<JsonPointer>> variants(JsonPointer schema) {
        List<JsonPointer> parts = parts(schema);
        List<List<JsonPointer>> variants = List.of(parts);
        for (JsonPointer part : parts) {
            for (String keyword : ALTERNATIVES) {
                List<List<JsonPointer>> choices = elements(part.appendProperty(keyword)).stream()
                        .flatMap(alternative -> variants(resolve(alternative)).stream())
                        .toList();
                variants = choices.isEmpty() ? variants : combinations(variants, choices);
            }
        }
        return variants;
    }

    private static List<List<JsonPointer>> combinations(List<List<JsonPointer>> one, List<List<JsonPointer>> other) {
        return one.stream()
                .flatMap(first -> other.stream().map(second -> Stream.concat(first.stream(), second.stream())
                        .toList()))
                .toList();
    }

    /** {@return the locations of the elements of an array} */
    List<JsonPointer> elements(JsonPointer array) {
        List<JsonPointer> elements = new ArrayList<>();
        for (int i = 0; i < at(array).size(); i++) {
            elements.add(array.appendIndex(i));
        }
        return elements;
    }

    static Stream<String> names(JsonNode object) {
        return object instanceof ObjectNode node
                ? node.propertyStream().map(property -> property.getKey())
                : Stream.empty();
    }
}
