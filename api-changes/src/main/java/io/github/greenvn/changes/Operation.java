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
        return of(spec, spec.root().path("paths"), "", "");
    }

    /** Returns the requests that the service sends to the caller: to webhooks, in the order of the file. */
    static Map<String, Operation> webhooks(Spec spec) {
        return of(spec, spec.root().path("webhooks"), "webhook ", "");
    }

    /** Returns the requests to a caller that an operation leads to. */
    Map<String, Operation> callbacks(Spec spec) {
        Map<String, Operation> all = new LinkedHashMap<>();
        node.path("callbacks").properties().forEach(each -> {
            String prefix = "callback " + each.getKey() + " ";
            all.putAll(of(spec, spec.resolve(each.getValue()), prefix, " of " + name));
        });
        return all;
    }

    private static Map<String, Operation> of(Spec spec, JsonNode paths, String prefix, String suffix) {
        Map<String, Operation> all = new LinkedHashMap<>();
        paths.properties().forEach(path -> {
            JsonNode item = spec.resolve(path.getValue());
            for (String method : METHODS) {
                if (item.has(method)) {
                    String name = method.toUpperCase(Locale.ROOT) + " " + prefix + path.getKey() + suffix;
                    all.put(key(method, prefix + path.getKey()), new Operation(name, item, item.get(method)));
                }
            }
        });
        return all;
    }

    /** Returns its own servers, or else those of its path; missing if neither has any. */
    JsonNode servers() {
        return node.has("servers") ? node.path("servers") : item.path("servers");
    }

    String key() {
        String[] parts = name.split(" ", 2);
        return key(parts[0], parts[1]);
    }

    /** Returns its key without the version in its path: "/v1/x" and "/api/v2/x" are "/x" and "/api/x". */
    static String unversioned(String key) {
        return key.replaceFirst("/v\\d+(\\.\\d+)*(?=/|$)", "");
    }

    String id() {
        return node.path("operationId").asText();
    }

    String method() {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
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
                String key = in.equals("header") ? parameterName.toLowerCase(Locale.ROOT) : parameterName;
                all.put(in + " " + (start < 0 ? key : position), parameter);
            }
        }
        return all;
    }
}
