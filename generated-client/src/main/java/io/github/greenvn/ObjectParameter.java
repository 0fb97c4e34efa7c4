package io.github.greenvn;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.greenvn.codegen.WireEnum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parameter of a generated method that is an object, and sent in the query as OpenAPI's {@code deepObject}. */
record ObjectParameter(RequestParameter parameter, ApiContext api) {

    /** Returns true for a type of which neither values nor items are plain. */
    static boolean isObject(Class<?> type) {
        boolean plain =
                type.isPrimitive() || type.getName().startsWith("java.") || WireEnum.class.isAssignableFrom(type);
        return !plain || type == Object.class || Map.class.isAssignableFrom(type);
    }

    /**
     * Returns the properties that are set as {@code name[key]=value}, percent-encoded; empty if there are none.
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
        FormPairs pairs = new FormPairs();
        pairs.addDeepObject(name, tree(argument));
        String written = pairs.toString();
        if (written.isEmpty() && parameter.required()) {
            throw new IllegalArgumentException(parameter.name() + " is required; got no properties");
        }
        return written;
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
