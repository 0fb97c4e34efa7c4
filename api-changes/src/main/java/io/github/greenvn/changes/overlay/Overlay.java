package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI overlay 1.0, with the document that it makes of its target. As programs differ in how they merge arrays, and the
 * standard cannot change a value to one of another kind, it only merges objects, and removes what it replaces before.
 */
final class Overlay {

    private final ObjectNode document;
    private final ArrayNode actions = JsonNodeFactory.instance.arrayNode();

    /**
     * Creates one without actions.
     *
     * @param target the document, which is copied
     */
    Overlay(JsonNode target) {
        this.document = target.deepCopy();
    }

    /** {@return the document with the actions applied} */
    JsonNode document() {
        return document;
    }

    int size() {
        return actions.size();
    }

    /** {@return the overlay as a document} */
    JsonNode toJson(String title) {
        ObjectNode overlay = JsonNodeFactory.instance.objectNode().put("overlay", "1.0.0");
        overlay.putObject("info").put("title", title).put("version", "1");
        overlay.set("actions", actions);
        return overlay;
    }

    /** Merges an object into the one at a location. */
    void update(JsonPointer target, ObjectNode update, String description) {
        action(target, description).set("update", update);
        merge((ObjectNode) document.at(target), update);
    }

    /** Removes the object or the array at a location, which is a property of an object. */
    void remove(JsonPointer target, String description) {
        action(target, description).put("remove", true);
        ((ObjectNode) document.at(target.head())).remove(target.last().getMatchingProperty());
    }

    /** Replaces the object or the array at a location; if it is an element of an array, with the array. */
    void replace(JsonPointer target, JsonNode replacement, String description) {
        if (document.at(target.head()) instanceof ArrayNode array) {
            ArrayNode replaced = array.deepCopy();
            replaced.set(target.last().getMatchingIndex(), replacement);
            replace(target.head(), replaced, description);
            return;
        }
        remove(target, description);
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.set(target.last().getMatchingProperty(), replacement);
        update(target.head(), update, description);
    }

    private ObjectNode action(JsonPointer target, String description) {
        return actions.addObject().put("target", jsonPath(target)).put("description", description);
    }

    private static void merge(ObjectNode target, ObjectNode update) {
        update.properties().forEach(property -> {
            JsonNode present = target.get(property.getKey());
            if (present instanceof ObjectNode inner && property.getValue() instanceof ObjectNode more) {
                merge(inner, more);
            } else {
                target.set(property.getKey(), property.getValue().deepCopy());
            }
        });
    }

    private String jsonPath(JsonPointer location) {
        StringBuilder path = new StringBuilder("$");
        JsonNode node = document;
        for (JsonPointer step = location; !step.matches(); step = step.tail()) {
            String name = step.getMatchingProperty();
            boolean element = node.isArray();
            path.append(
                    element
                            ? "[" + name + "]"
                            : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']");
            node = element ? node.path(step.getMatchingIndex()) : node.path(name);
        }
        return path.toString();
    }
}
