package io.github.greenvn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes an answer and leaves out what is of another type than documented: a field gone wrong must not hide that a call
 * was applied. What the answer cannot do without is looked for afterwards, by {@link RequiredProperties}.
 */
final class TolerantReading {

    /** More than an answer that still means something has of them. */
    private static final int MAX_LEFT_OUT = 16;

    private TolerantReading() {}

    /** The decoded value; the tree loses what could not be decoded. */
    static @Nullable Object read(ObjectMapper mapper, JsonNode tree, JavaType type) throws JsonProcessingException {
        for (int leftOut = 0; ; leftOut++) {
            try {
                return mapper.treeToValue(tree, type);
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
