package io.github.greenvn.internal.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a response and leaves out what is of another type than documented: a field gone wrong must not hide that a call
 * was applied. What the response cannot do without is looked for afterwards, by {@link RequiredProperties}.
 */
public final class TolerantReading {

    /** More than a response that still means something has of them. */
    private static final int MAX_LEFT_OUT = 16;

    private TolerantReading() {}

    /** Returns the decoded value; the tree loses what could not be decoded. */
    public static @Nullable Object read(ObjectReader reader, JsonNode tree) throws IOException {
        for (int leftOut = 0; ; leftOut++) {
            try {
                return reader.readValue(tree);
            } catch (JsonMappingException e) {
                if (leftOut == MAX_LEFT_OUT || !leaveOut(tree, e.getPath())) {
                    throw e;
                }
            }
        }
    }

    /** Takes the innermost field on the way to what went wrong out of its object; false if there is none. */
    private static boolean leaveOut(JsonNode tree, List<JsonMappingException.Reference> path) {
        JsonNode node = tree;
        ObjectNode object = null;
        String field = null;
        for (JsonMappingException.Reference step : path) {
            if (node instanceof ObjectNode parent && step.getFieldName() != null && parent.has(step.getFieldName())) {
                object = parent;
                field = step.getFieldName();
            }
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
        }
        return object != null && object.remove(field) != null;
    }
}
