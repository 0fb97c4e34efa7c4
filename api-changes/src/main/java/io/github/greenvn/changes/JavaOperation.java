package io.github.greenvn.changes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation in Java.
 *
 * @param methods as a caller writes them, such as "GreenVnApi.getGreenVn(String, String)"; each has a WithHttpInfo form
 * @param returns the Java type of a successful response, or "void"
 * @param response the generated class of a successful response, or of what its list or map holds; null if there is none
 * @param body the generated class of the request body, likewise
 * @param parameters the Java names of the other parameters, by their names in the specification
 */
record JavaOperation(
        List<String> methods,
        String returns,
        @Nullable String response,
        @Nullable String body,
        Map<String, String> parameters) {}
