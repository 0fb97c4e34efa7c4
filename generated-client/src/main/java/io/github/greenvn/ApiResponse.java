package io.github.greenvn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A successful response with its status and headers, as the {@code …WithHttpInfo} methods return it. Immutable if its body
 * is.
 *
 * @param status the HTTP status
 * @param headers the headers; the names are found whatever their case
 * @param body the decoded body; null only where the operation has none
 * @param <T> the body's type
 */
public record ApiResponse<T extends @Nullable Object>(int status, Map<String, List<String>> headers, T body) {

    /** {@return the status and the body, but not the headers, which may hold secrets} */
    @Override
    public String toString() {
        return "ApiResponse{status=" + status + ", body=" + body + "}";
    }
}
