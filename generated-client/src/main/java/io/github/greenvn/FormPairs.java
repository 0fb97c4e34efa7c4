package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Names and values as a form, or a part of a query, has them: {@code a=1&b=2}, percent-encoded. */
final class FormPairs {

    private final StringBuilder pairs = new StringBuilder();

    /**
     * Returns the fields of a form that are set.
     *
     * @throws IllegalArgumentException if it is no object, or cannot be written
     */
    static Set<Map.Entry<String, JsonNode>> fields(ObjectMapper mapper, Object form) {
        JsonNode tree = mapper.valueToTree(form);
        if (!tree.isObject()) {
            throw new IllegalArgumentException(
                    "a form must be an object; got " + tree.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return tree.properties();
    }

    /**
     * Adds a value.
     *
     * @param name the name, percent-encoded
     */
    void add(String name, String value) {
        pairs.append(pairs.isEmpty() ? "" : "&").append(name).append('=').append(PercentEncoding.encode(value));
    }

    /**
     * Adds an object as {@code name[key]=value}. Parts of it that are lists or objects, which OpenAPI does not define, are
     * written as most services read them: {@code name[key][]=value} and {@code name[key][key]=value}, and a list of objects
     * as {@code name[0][key]=value}.
     *
     * @param name the name, percent-encoded
     */
    void addDeepObject(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(each -> addDeepObject(part(name, each.getKey()), each.getValue()));
        } else if (value.isArray()) {
            boolean plain = StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
            for (int i = 0; i < value.size(); i++) {
                addDeepObject(part(name, plain ? "" : String.valueOf(i)), value.get(i));
            }
        } else {
            add(name, text(name, value));
        }
    }

    private static String part(String name, String key) {
        return name + "%5B" + PercentEncoding.encode(key) + "%5D";
    }

    /**
     * Returns a plain value as text.
     *
     * @throws IllegalArgumentException if it is null, a list or an object
     */
    static String text(String name, JsonNode value) {
        if (value.isContainerNode() || value.isNull()) {
            throw new IllegalArgumentException(name + " must be a string, a number or a boolean; got "
                    + value.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        String text = value.isFloatingPointNumber() ? value.decimalValue().toPlainString() : value.asText();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(name + " must be valid Unicode; got an unpaired surrogate");
        }
        return text;
    }

    @Override
    public String toString() {
        return pairs.toString();
    }
}
