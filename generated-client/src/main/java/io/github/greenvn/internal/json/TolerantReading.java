package io.github.greenvn.internal.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes responses and skips fields of another type than documented, so that a wrong field does not hide that a call was
 * applied. {@link RequiredProperties} finds required fields that were skipped. Internal.
 */
public final class TolerantReading {

    /** The maximum number of skipped fields. */
    private static final int MAX_SKIPPED = 16;

    private TolerantReading() {}

    /**
     * Decodes a tree, and removes the fields that cannot be decoded from it.
     *
     * @param reader the reader of the response's type
     * @param tree the response
     * @param schemas the schemas of the response's types
     * @param differences gets each value that cannot be decoded
     * @return the decoded value
     * @throws IOException if it cannot be decoded
     */
    public static @Nullable Object read(ObjectReader reader, JsonNode tree, Schemas schemas, Differences differences)
            throws IOException {
        for (int skipped = 0; ; skipped++) {
            try {
                return reader.readValue(tree);
            } catch (JsonMappingException e) {
                schemas.reportInvalid(e.getPath(), differences);
                if (skipped == MAX_SKIPPED || !skip(tree, e.getPath())) {
                    throw e;
                }
            }
        }
    }

    /** Removes the innermost field on the path to the wrong value from its object. Returns false if there is none. */
    private static boolean skip(JsonNode tree, List<JsonMappingException.Reference> path) {
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
