package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The servers of a specification, of which the first is used. */
final class Servers {

    /** The extension of an operation with another server than that of the top, for the template. */
    private static final String OWN = "x-specified-server";

    private Servers() {}

    /** Returns the URL of the server at the top; "" if it is relative or has variables. */
    static String top(OpenAPI api) {
        Server top = first(api.getServers());
        return top == null ? "" : absolute(url(top), "");
    }

    /** Reports an operation that has a server of its own, whose URL is not known. */
    static void check(OpenAPI api, PathItem item, Operation operation, Consumer<String> problem) {
        if ("".equals(own(api, item, operation))) {
            problem.accept("the URL of its own server is relative to one that is not known, or has variables without a"
                    + " default; write an absolute URL");
        }
    }

    /** Marks the operations that have another server than that of the top, or whose path has. */
    static void mark(OpenAPI api) {
        api.getPaths().values().forEach(item -> item.readOperations().forEach(operation -> {
            if (operation.getExtensions() != null) {
                operation.getExtensions().remove(OWN);
            }
            String own = own(api, item, operation);
            if (own != null) {
                operation.addExtension(OWN, Text.literal(own));
            }
        }));
    }

    /** Returns the absolute URL of an operation's own server; "" if it is not known, null if it is that of the top. */
    private static @Nullable String own(OpenAPI api, PathItem item, Operation operation) {
        Server ofOperation = first(operation.getServers());
        Server own = ofOperation == null ? first(item.getServers()) : ofOperation;
        Server top = first(api.getServers());
        if (own == null || (top != null && url(own).equals(url(top)))) {
            return null;
        }
        String url = absolute(withDefaults(own), top(api));
        return !url.isEmpty() && url.equals(top(api)) ? null : url;
    }

    private static @Nullable Server first(@Nullable List<Server> servers) {
        return servers == null || servers.isEmpty() ? null : servers.get(0);
    }

    private static String url(Server server) {
        return withoutSlash(server.getUrl());
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }

    private static String withDefaults(Server server) {
        String url = url(server);
        if (server.getVariables() != null) {
            for (Map.Entry<String, ServerVariable> each : server.getVariables().entrySet()) {
                String value = each.getValue().getDefault();
                url = value == null ? url : url.replace("{" + each.getKey() + "}", value);
            }
        }
        return withoutSlash(url);
    }

    /** Returns an absolute URL; "" if it has variables, or is relative and the other is "". */
    private static String absolute(String url, String base) {
        if (url.contains("{")) {
            return "";
        }
        if (url.startsWith("http")) {
            return url;
        }
        try {
            String resolved = URI.create(base + "/").resolve(url).toString();
            return resolved.startsWith("http") ? withoutSlash(resolved) : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
