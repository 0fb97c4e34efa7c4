package io.github.greenvn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body is in memory.
 *
 * @param headers the headers; names are case-insensitive
 * @param problem the reason why the bytes are not the whole body; null if they are
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
