package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI document, 3.0 or 3.1, of one file. */
record Specification(JsonNode root) {

    static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

    private static final JsonPointer PATHS = JsonPointer.compile("/paths");
    private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");
    private static final List<List<JsonPointer>> NONE = List.of();
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{[^/}]*}");

    /**
     * Checks that no reference leaves the file, as the target of an overlay is one document.
     *
     * @throws IllegalArgumentException if the document is not OpenAPI 3.0 or 3.1, or refers to another file
     */
    Specification {
        if (!root.path("openapi").asText().matches("3\\.[01](\\..*)?")) {
            throw new IllegalArgumentException("The specification has to be OpenAPI 3.0 or 3.1; its \"openapi\" is "
                    + (root.has("openapi") ? root.get("openapi") : "missing"));
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

    /**
     * {@return the location of a value, or of the target if it is a reference}
     *
     * @throws IllegalArgumentException if the target does not exist, or is the reference itself
     */
    JsonPointer resolve(JsonPointer location) {
        Set<JsonPointer> visited = new HashSet<>();
        JsonPointer target = location;
        while (at(target).path("$ref").isTextual()) {
            String reference = at(target).path("$ref").textValue();
            target = pointer(reference);
            if (at(target).isMissingNode() || !visited.add(target)) {
                throw new IllegalArgumentException(
                        "The specification refers to " + reference + ", which does not exist or refers to itself");
            }
        }
        return target;
    }

    private static JsonPointer pointer(String reference) {
        String decoded = URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        return JsonPointer.compile(decoded.substring(1));
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
    Set<JsonPointer> parts(JsonPointer schema) {
        Set<JsonPointer> parts = new LinkedHashSet<>();
        addParts(schema, parts);
        return parts;
    }

    private void addParts(JsonPointer schema, Set<JsonPointer> parts) {
        if (parts.add(schema)) {
            elements(schema.appendProperty("allOf")).forEach(part -> addParts(resolve(part), parts));
        }
    }

    /** {@return true if schemas at locations allow null; in 3.0 one of them suffices that says so} */
    boolean allowNull(Collection<JsonPointer> parts) {
        List<JsonNode> schemas = parts.stream().map(this::at).toList();
        return schemas.stream().allMatch(Types::allowNull)
                || (is30()
                        && schemas.stream()
                                .anyMatch(schema -> schema.path("nullable").asBoolean()));
    }

    /**
     * {@return for each choice of its alternatives, the locations of a schema and of all that a value has to fulfil too; if a
     * discriminator names the choice, for that one}
     */
    List<List<JsonPointer>> variants(JsonPointer schema, JsonNode value) {
        return variants(schema, value, Set.of());
    }

    /** Leaves out the alternatives of the schemas of which one is being chosen, as they may refer to each other. */
    private List<List<JsonPointer>> variants(JsonPointer schema, JsonNode value, Set<JsonPointer> chosen) {
        Set<JsonPointer> parts = parts(schema);
        Set<JsonPointer> choosing = new HashSet<>(chosen);
        choosing.addAll(parts);
        List<List<JsonPointer>> variants = List.of(List.copyOf(parts));
        for (JsonPointer part : parts) {
            for (List<JsonPointer> alternatives : chosen.contains(part) ? NONE : alternatives(part, value)) {
                List<List<JsonPointer>> choices = alternatives.stream()
                        .flatMap(alternative -> variants(resolve(alternative), value, choosing).stream())
                        .toList();
                variants = combinations(variants, choices);
            }
        }
        return variants;
    }

    /** {@return the alternatives of the keywords that have some} */
    private List<List<JsonPointer>> alternatives(JsonPointer part, JsonNode value) {
        JsonNode discriminator = at(part).path("discriminator");
        String name = value.path(discriminator.path("propertyName").asText()).asText();
        String mapped = discriminator.path("mapping").path(name).asText(name);
        JsonPointer named = mapped.startsWith("#/") ? pointer(mapped) : SCHEMAS.appendProperty(mapped);
        if (discriminator.isObject() && at(named).isObject()) {
            return List.of(List.of(named));
        }
        return ALTERNATIVES.stream()
                .map(keyword -> elements(part.appendProperty(keyword)))
                .filter(alternatives -> !alternatives.isEmpty())
                .toList();
    }

    private static List<List<JsonPointer>> combinations(List<List<JsonPointer>> one, List<List<JsonPointer>> other) {
        return one.stream()
                .flatMap(first -> other.stream().map(second -> Stream.concat(first.stream(), second.stream())
                        .distinct()
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
