package io.github.greenvn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A successful response with its status and headers, as the {@code …WithHttpInfo} methods return it. Immutable if its body
 * is.
 *
 * @param status the HTTP status
 * @param headers the headers; names are case-insensitive
 * @param body the decoded body; null only if the operation has none, or none for this status
 * @param <T> the body's type
 */
public record ApiResponse<T extends @Nullable Object>(int status, Map<String, List<String>> headers, T body) {

    /** {@return the status and the body with phone numbers masked, without the headers, which may contain secrets} */
    @Override
    public String toString() {
        return "ApiResponse{status=" + status + ", body=" + PhoneNumbers.mask(String.valueOf(body)) + "}";
    }
}
