package io.github.greenvn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headers of a response, with case-insensitive names. */
final class ResponseHeaders {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void add(String name, Collection<String> values) {
        headers.merge(name, List.copyOf(values), (one, two) -> {
            List<String> both = new ArrayList<>(one);
            both.addAll(two);
            return List.copyOf(both);
        });
    }

    Map<String, List<String>> toMap() {
        return headers;
    }
}
