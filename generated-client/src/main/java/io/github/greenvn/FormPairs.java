package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names and values as a form, or a part of a query, has them: {@code a=1&b=2}, percent-encoded. */
final class FormPairs {

    private final StringBuilder pairs = new StringBuilder();

    /**
     * Adds a value.
     *
     * @param name the name, percent-encoded
     */
    void add(String name, String value) {
        pairs.append(pairs.isEmpty() ? "" : "&").append(name).append('=').append(PercentEncoding.encode(value));
    }

    /**
     * Adds an object of plain values as {@code name[key]=value}.
     *
     * @param name the name, percent-encoded
     */
    void addObject(String name, JsonNode object) {
        object.properties()
                .forEach(each -> add(
                        name + "%5B" + PercentEncoding.encode(each.getKey()) + "%5D",
                        text(name + "[" + each.getKey() + "]", each.getValue())));
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
