package io.github.greenvn.generator;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Locale;

/**
 * A location in a specification.
 *
 * @param owner the operation, path or component that it is in, as a JSON pointer
 * @param text the location for a reader
 */
record Location(String owner, String text) {

    /** Returns the location of an operation. */
    static Location of(HttpMethod method, String path) {
        return new Location(of(path).owner + "/" + method.name().toLowerCase(Locale.ROOT), method + " " + path);
    }

    /** Returns the location of a path. */
    static Location of(String path) {
        return new Location("#/paths/" + escaped(path), path);
    }

    static Location ofSchema(String name) {
        return new Location(ErrorModels.COMPONENTS + "schemas/" + escaped(name), "schema " + name);
    }

    /** Returns the location of a part, with the same owner. */
    Location part(String suffix) {
        return new Location(owner, text + suffix);
    }

    /** Escapes a key for a JSON pointer (RFC 6901). */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return text;
    }
}
