package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.codegen.WireEnum;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a generated method that is an object, and sent in the query.
 *
 * @param separator {@code &} if each property is a parameter; that of names and values if all are one parameter; null for
 *     OpenAPI's {@code deepObject}
 */
record ObjectParameter(RequestParameter parameter, @Nullable String separator, ApiContext api) {

    /** Returns true for a type of which neither values nor items are plain. */
    static boolean isObject(Class<?> type) {
        boolean plain =
                type.isPrimitive() || type.getName().startsWith("java.") || WireEnum.class.isAssignableFrom(type);
        return !plain || type == Object.class || Map.class.isAssignableFrom(type);
    }

    /**
     * Returns the properties that are set, percent-encoded; empty if there are none.
     *
     * @param name the parameter's name in the query
     * @throws IllegalArgumentException if the argument or a property is missing or cannot be sent
     */
    String pairs(String name, @Nullable Object[] arguments) {
        Object argument = arguments[parameter.index()];
        if (argument == null) {
            if (parameter.required()) {
                throw new IllegalArgumentException(parameter.name() + " is required; got null");
            }
            return "";
        }
        String missing = api.inRequests().firstMissing(argument);
        if (missing != null) {
            throw new IllegalArgumentException(parameter.name() + " requires " + missing + "; got none");
        }
        String written = written(name, tree(argument));
        if (written.isEmpty() && parameter.required()) {
            throw new IllegalArgumentException(parameter.name() + " is required; got no properties");
        }
        return written;
    }

    private String written(String name, JsonNode object) {
        FormPairs pairs = new FormPairs();
        if (separator == null) {
            pairs.addDeepObject(name, object);
            return pairs.toString();
        }
        if (!object.isObject()) {
            throw new IllegalArgumentException(parameter.name() + " must be an object; got "
                    + object.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        object.properties().stream()
                .filter(each -> !each.getValue().isNull())
                .forEach(each -> pairs.add(
                        PercentEncoding.encode(FormPairs.unicode(name, each.getKey())),
                        FormPairs.text(name, each.getValue())));
        String written = pairs.toString();
        return separator.equals("&") || written.isEmpty()
                ? written
                : name + "=" + written.replace("&", separator).replace("=", separator);
    }

    private JsonNode tree(Object argument) {
        try {
            return api.mapper().valueToTree(argument);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(parameter.name() + " cannot be written: "
                    + api.authorization().redaction().redact(String.valueOf(e.getMessage())));
        }
    }
}
