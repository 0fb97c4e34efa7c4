package io.github.greenvn.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One change of a JSON document.
 *
 * @param place where
 * @param verb "remove", "rename" (to a name), "set" (to JSON; also what is not there yet), and for an array "with" and
 *     "without" (an element)
 * @param object what the verb needs, or ""
 */
public record JsonChange(JsonPointer place, String verb, String object) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Takes a change from a table, such as "rename tenant" or "set {\"type\": \"string\"}". */
    public static JsonChange of(String place, String change) {
        String[] words = change.split(" ", 2);
        return new JsonChange(JsonPointer.compile(place), words[0], words.length == 1 ? "" : words[1]);
    }

    /** {@return the document with the change; the given one stays as it is} */
    public JsonNode in(JsonNode document) {
        JsonNode changed = document.deepCopy();
        JsonNode target = changed.at(place);
        if (target.isMissingNode() && !verb.equals("set")) {
            throw new IllegalArgumentException("nothing is at " + place);
        }
        JsonNode parent = changed.at(place.head());
        String name = place.last().getMatchingProperty();
        switch (verb) {
            case "remove" -> ((ObjectNode) parent).remove(name);
            case "rename" -> ((ObjectNode) parent).set(object, ((ObjectNode) parent).remove(name));
            case "set" -> ((ObjectNode) parent).set(name, json(object));
            case "with" -> ((ArrayNode) target).add(json(object));
            case "without" -> remove((ArrayNode) target, json(object));
            default -> throw new IllegalArgumentException("no such verb: " + verb);
        }
        if (changed.equals(document)) {
            throw new IllegalArgumentException("changes nothing: " + this);
        }
        return changed;
    }

    private static void remove(ArrayNode array, JsonNode element) {
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
