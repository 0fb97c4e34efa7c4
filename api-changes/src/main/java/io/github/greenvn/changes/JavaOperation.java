package io.github.greenvn.changes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation in Java.
 *
 * @param methods as a caller writes them, such as "GreenVnApi.getGreenVn(String, String)"; each has a WithHttpInfo form
 * @param returns the Java type of a good answer, or "void"
 * @param answer the generated class of a good answer, or of what its list or map holds; null if there is none
 * @param body the same of the request's body
 * @param parameters the Java names of the other parameters, by what the specification calls them
 */
record JavaOperation(
        List<String> methods,
        String returns,
        @Nullable String answer,
        @Nullable String body,
        Map<String, String> parameters) {}
