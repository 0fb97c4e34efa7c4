package io.github.greenvn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response that has been read to its end or to the limit, so that nothing after it waits for the network.
 *
 * @param headers the headers; the names are found whatever their case
 * @param problem why the bytes are not the whole body; null if they are
 */
@SuppressWarnings("ArrayRecordComponent") // responses are never compared
record BufferedResponse(
        int status,
        Map<String, List<String>> headers,
        byte[] bytes,
        @Nullable String problem) {

    @Nullable
    String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
