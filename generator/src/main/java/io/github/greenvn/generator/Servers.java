package io.github.greenvn.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The servers of a specification, of which the first is used. */
final class Servers {

    /** The extension of an operation with another server than that of the top, for the template. */
    private static final String OWN = "x-specified-server";

    private Servers() {}

    /** Returns the URL of the server at the top. */
    static String top(OpenAPI api) {
        return absolute(Objects.requireNonNullElse(first(api.getServers()), ""));
    }

    /** Marks the operations that have another server than that of the top, or whose path has. */
    static void mark(OpenAPI api) {
        String top = first(api.getServers());
        api.getPaths().values().forEach(item -> {
            String ofPath = first(item.getServers());
            item.readOperations().forEach(operation -> mark(operation, ofPath, top));
        });
    }

    private static void mark(Operation operation, @Nullable String ofPath, @Nullable String top) {
        if (operation.getExtensions() != null) {
            operation.getExtensions().remove(OWN);
        }
        String own = first(operation.getServers());
        String url = own == null ? ofPath : own;
        if (url != null && !url.equals(top)) {
            // A map, since an empty text would count as false in the template.
            operation.addExtension(OWN, Map.of("url", Text.literal(absolute(url))));
        }
    }

    /** Returns the URL of the first server, without a slash at its end; null if there is none. */
    private static @Nullable String first(@Nullable List<Server> servers) {
        return servers == null || servers.isEmpty()
                ? null
                : servers.get(0).getUrl().replaceAll("/+$", "");
    }

    /** Returns a URL; "" if it is relative or has variables. */
    private static String absolute(String url) {
        return url.startsWith("http") && !url.contains("{") ? url : "";
    }
}
