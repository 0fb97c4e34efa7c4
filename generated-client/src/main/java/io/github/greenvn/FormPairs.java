package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Names and values as a form, or a part of a query, has them: {@code a=1&b=2}, percent-encoded. */
final class FormPairs {

    private final StringBuilder pairs = new StringBuilder();

    /**
     * Returns the fields of a form that are set; null is none, for a form cannot have it.
     *
     * @throws IllegalArgumentException if it is no object, or cannot be written
     */
    static List<Map.Entry<String, JsonNode>> fields(ObjectMapper mapper, Object form) {
        JsonNode tree = mapper.valueToTree(form);
        if (!tree.isObject()) {
            throw new IllegalArgumentException(
                    "a form must be an object; got " + tree.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return tree.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .toList();
    }

    /**
     * Adds a value.
     *
     * @param name the name, percent-encoded
     */
    void add(String name, String value) {
        pairs.append(pairs.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(PercentEncoding.encode(unicode(withoutKeys(name), value)));
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
            add(name, text(withoutKeys(name), value));
        }
    }

    /** Returns the name of a parameter or field: keys of its object may be confidential. */
    private static String withoutKeys(String name) {
        return name.replaceAll("%5B.*", "");
    }

    private static String part(String name, String key) {
        return name + "%5B" + PercentEncoding.encode(unicode(withoutKeys(name), key)) + "%5D";
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
        String text = value.isFloatingPointNumber() ? new BigDecimal(value.asText()).toPlainString() : value.asText();
        return unicode(name, text);
    }

    /**
     * Returns a text that UTF-8 has.
     *
     * @throws IllegalArgumentException if it has an unpaired surrogate, which would become a question mark
     */
    static String unicode(String name, String text) {
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
