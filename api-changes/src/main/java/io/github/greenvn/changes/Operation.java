package io.github.greenvn.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation of a specification.
 *
 * @param name method and path, as the file writes them
 * @param item the path's own part, which may have parameters
 */
record Operation(String name, JsonNode item, JsonNode node) {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /** Returns the key of an operation: its method, and its path without the names of parameters. */
    static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    /** Returns all operations in the order of the file, by their keys. */
    static Map<String, Operation> of(Spec spec) {
        Map<String, Operation> all = new LinkedHashMap<>();
        spec.root().path("paths").properties().forEach(path -> {
            JsonNode item = spec.resolve(path.getValue());
            for (String method : METHODS) {
                if (item.has(method)) {
                    String name = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    all.put(key(method, path.getKey()), new Operation(name, item, item.get(method)));
                }
            }
        });
        return all;
    }

    String key() {
        String[] parts = name.split(" ", 2);
        return key(parts[0], parts[1]);
    }

    String id() {
        return node.path("operationId").asText();
    }

    /** Returns the parameters by "in" and name; path parameters by their position instead of their name. */
    Map<String, JsonNode> parameters(Spec spec) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (JsonNode level : List.of(item, node)) {
            for (JsonNode each : level.path("parameters")) {
                JsonNode parameter = spec.resolve(each);
                String in = parameter.path("in").asText();
                String parameterName = parameter.path("name").asText();
                int start = in.equals("path") ? name.indexOf("{" + parameterName + "}") : -1;
                long position = name.substring(0, Math.max(0, start))
                        .chars()
                        .filter(c -> c == '{')
                        .count();
                all.put(in + " " + (start < 0 ? parameterName : position), parameter);
            }
        }
        return all;
    }
}
