package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the subtypes of schemas that have a discriminator, and no alternatives that list the subtypes. */
final class Subtypes {

    private static final String SCHEMAS = "/components/schemas";

    private final Spec spec;
    /** References to the subtypes, by their names, for the discriminator of each base. */
    private final IdentityHashMap<JsonNode, Map<String, JsonNode>> known = new IdentityHashMap<>();

    Subtypes(Spec spec) {
        this.spec = spec;
    }

    /** Returns references to the subtypes of a schema, by their names; none of a schema that is a subtype itself. */
    Map<String, JsonNode> of(JsonNode schema) {
        Set<JsonNode> wrappers = Collections.newSetFromMap(new IdentityHashMap<>());
        JsonNode base = resolved(schema);
        while (!base.has("discriminator") && !base.has("properties") && wrappers.add(base)) {
            base = resolved(onlyPart(base));
        }
        if (!base.at("/discriminator/propertyName").isTextual() || base.has("oneOf") || base.has("anyOf")) {
            return Map.of();
        }
        JsonNode discriminator = base.get("discriminator");
        Map<String, JsonNode> subtypes = known.computeIfAbsent(discriminator, this::find);
        return subtypes.values().stream().map(this::resolved).anyMatch(wrappers::contains) ? Map.of() : subtypes;
    }

    /** Returns the only schema that a schema stands for, which may allow null too; missing if there is none. */
    private static JsonNode onlyPart(JsonNode schema) {
        return Stream.of("allOf", "oneOf", "anyOf")
                .map(keyword -> Nodes.list(schema.path(keyword)).stream()
                        .filter(part -> !part.path("type").asText().equals("null"))
                        .toList())
                .filter(parts -> parts.size() == 1)
                .findFirst()
                .map(parts -> parts.get(0))
                .orElse(MissingNode.getInstance());
    }

    /** Returns the schemas that a discriminator maps values to, or else those that extend the one that has it. */
    private Map<String, JsonNode> find(JsonNode discriminator) {
        Map<String, JsonNode> subtypes = new LinkedHashMap<>();
        JsonNode mapping = discriminator.path("mapping");
        mapping.forEach(value -> {
            JsonNode reference = reference(value.asText(), discriminator);
            JsonNode subtype = resolved(reference);
            if (subtype.isObject() && !has(discriminator, subtype)) {
                subtypes.put(Alternatives.name(value.asText()), reference);
            }
        });
        if (mapping.isEmpty()) {
            spec.root().at(SCHEMAS).properties().forEach(each -> {
                JsonNode subtype = resolved(each.getValue());
                // A component that only adds null is the base, and no subtype.
                if (!subtype.has("nullable")
                        && isExtended(discriminator, subtype, Collections.newSetFromMap(new IdentityHashMap<>()))) {
                    subtypes.put(each.getKey(), component(each.getKey()));
                }
            });
        }
        return subtypes;
    }

    private boolean isExtended(JsonNode discriminator, JsonNode schema, Set<JsonNode> visited) {
        return visited.add(schema)
                && Nodes.list(schema.path("allOf")).stream()
                        .map(this::resolved)
                        .anyMatch(part -> has(discriminator, part) || isExtended(discriminator, part, visited));
    }

    @SuppressWarnings("ReferenceEquality") // that of another base may be equal
    private static boolean has(JsonNode discriminator, JsonNode schema) {
        return schema.get("discriminator") == discriminator;
    }

    /** Returns a reference to what a value of a mapping is, the name of a component or a reference. */
    private JsonNode reference(String value, JsonNode discriminator) {
        Source source = LocatedNode.source(discriminator);
        return source == null || spec.root().at(SCHEMAS).has(value)
                ? component(value)
                : reference(SpecReader.absolute(source.file(), value));
    }

    private JsonNode component(String name) {
        String escaped = name.replace("~", "~0").replace("/", "~1").replace("%", "%25");
        return reference(spec.path().toUri() + "#" + SCHEMAS + "/" + escaped);
    }

    private static JsonNode reference(String absolute) {
        return JsonNodeFactory.instance.objectNode().put("$ref", absolute);
    }

    /** Returns the target of a reference; missing if it cannot be read, as nothing else may refer to it. */
    private JsonNode resolved(JsonNode schema) {
        try {
            return spec.resolve(schema);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return MissingNode.getInstance();
        }
    }
}
