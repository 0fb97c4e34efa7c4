package io.github.greenvn.changes.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI overlay 1.0, with the document that it makes of its target. As the standard does not say how arrays merge and
 * cannot change a single text, it only appends to an array, and replaces an object by removing it first.
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

    /** Merges an object into the one at a location, or appends an element to the array there. */
    void update(JsonPointer target, JsonNode update, String description) {
        actions.addObject()
                .put("target", jsonPath(target))
                .put("description", description)
                .set("update", update);
        JsonNode node = document.at(target);
        if (node instanceof ArrayNode array) {
            array.add(update.deepCopy());
        } else {
            merge((ObjectNode) node, (ObjectNode) update);
        }
    }

    /** Removes the object or the array at a location. */
    void remove(JsonPointer target, String description) {
        actions.addObject()
                .put("target", jsonPath(target))
                .put("description", description)
                .put("remove", true);
        JsonNode parent = document.at(target.head());
        if (parent instanceof ArrayNode array) {
            array.remove(target.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(target.last().getMatchingProperty());
        }
    }

    /** Replaces the object at a location. */
    void replace(JsonPointer target, ObjectNode replacement, String description) {
        boolean element = document.at(target.head()).isArray();
        remove(target, description);
        String name = target.last().getMatchingProperty();
        JsonNode property = JsonNodeFactory.instance.objectNode().set(name, replacement);
        update(target.head(), element ? replacement : property, description);
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
