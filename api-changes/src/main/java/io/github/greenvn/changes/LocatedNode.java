package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that keeps the place in a file that it comes from, and that of each of its properties. */
@SuppressWarnings({"serial", "unchecked"}) // it is never serialised; Jackson itself overrides deepCopy so
final class LocatedNode extends ObjectNode {

    private final @Nullable Source source;
    private final Map<String, Source> properties = new HashMap<>();

    LocatedNode(@Nullable Source source) {
        super(JsonNodeFactory.instance);
        this.source = source;
    }

    /** Returns a new object with the properties of an object, or without any for another value. */
    static LocatedNode copyOf(JsonNode node) {
        LocatedNode copy = new LocatedNode(source(node));
        copy.add(node);
        return copy;
    }

    /** Adds the properties of an object, with their places. */
    void add(JsonNode other) {
        other.properties().forEach(each -> put(each.getKey(), each.getValue(), source(other, each.getKey())));
    }

    /** Adds the properties of an object that this one does not have, with their places. */
    void addAbsent(JsonNode other) {
        other.properties().stream()
                .filter(each -> !has(each.getKey()))
                .forEach(each -> put(each.getKey(), each.getValue(), source(other, each.getKey())));
    }

    void put(String name, JsonNode value, @Nullable Source at) {
        set(name, value);
        if (at != null) {
            properties.put(name, at);
        }
    }

    /** Returns the place of a node; null if it is not known. */
    static @Nullable Source source(JsonNode node) {
        return node instanceof LocatedNode located ? located.source : null;
    }

    /** Returns the place of a property, or else of its object; null if neither is known. */
    static @Nullable Source source(JsonNode node, String property) {
        return node instanceof LocatedNode located ? located.properties.getOrDefault(property, located.source) : null;
    }
}
