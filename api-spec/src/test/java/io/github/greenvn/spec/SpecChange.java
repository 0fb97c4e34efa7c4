package io.github.greenvn.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * One change of a specification, or of another JSON document.
 *
 * @param location the changed value
 * @param verb "remove", "rename" (to a name), "set" (to JSON; also a property that does not exist), and for an array
 *     "with" and "without" (an element)
 * @param object the operand of the verb, or ""
 */
public record SpecChange(JsonPointer location, String verb, String object) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String ALLOCATION = "/paths/~1v1~1tenants~1{tenant_id}~1greenvn~1{greenvn_id}";

    /** Short names of locations in version 1, with which a location in a table may begin. */
    private static final Map<String, String> SHORT_NAMES = Map.of(
            "root", "",
            "read", ALLOCATION + "/get",
            "update", ALLOCATION + "~1vn/put",
            "paths", "/paths",
            "schemas", "/components/schemas",
            "responses", "/components/responses",
            "parameters", "/components/parameters",
            "security", "/components/securitySchemes");

    /**
     * Parses a change as a table has it.
     *
     * @param location a JSON pointer, or one that begins with a short name, such as "schemas/Region/enum"
     * @param change such as "rename tenant" or "set {\"type\": \"string\"}"
     */
    public static SpecChange of(String location, String change) {
        String[] words = change.split(" ", 2);
        return new SpecChange(pointer(location), words[0], words.length == 1 ? "" : words[1]);
    }

    private static JsonPointer pointer(String location) {
        if (location.startsWith("/")) {
            return JsonPointer.compile(location);
        }
        String[] steps = location.split("/", 2);
        String start = SHORT_NAMES.get(steps[0]);
        if (start == null) {
            throw new IllegalArgumentException("no such short name: " + steps[0]);
        }
        return JsonPointer.compile(start + (steps.length == 1 ? "" : "/" + steps[1]));
    }

    /** Changes a YAML file. It becomes JSON, which is YAML too and takes less time to write. */
    public void applyTo(Path file) throws IOException {
        JSON.writeValue(file.toFile(), applyTo(YAML.readTree(file.toFile())));
    }

    /** {@return a copy of the document with the change} */
    public JsonNode applyTo(JsonNode document) {
        JsonNode changed = document.deepCopy();
        JsonNode target = changed.at(location);
        if (target.isMissingNode() && !verb.equals("set")) {
            throw new IllegalArgumentException("no value at " + location);
        }
        JsonNode parent = changed.at(location.head());
        String name = location.last().getMatchingProperty();
        switch (verb) {
            case "remove" -> remove(parent, location.last());
            case "rename" -> ((ObjectNode) parent).set(object, ((ObjectNode) parent).remove(name));
            case "set" -> ((ObjectNode) parent).set(name, json(object));
            case "with" -> ((ArrayNode) target).add(json(object));
            case "without" -> removeElement((ArrayNode) target, json(object));
            default -> throw new IllegalArgumentException("no such verb: " + verb);
        }
        if (changed.equals(document)) {
            throw new IllegalArgumentException("no difference: " + this);
        }
        return changed;
    }

    private static void remove(JsonNode parent, JsonPointer last) {
        if (parent instanceof ArrayNode array) {
            array.remove(last.getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        }
    }

    private static void removeElement(ArrayNode array, JsonNode element) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (array.get(i).equals(element)) {
                array.remove(i);
            }
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }
}
